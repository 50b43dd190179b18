import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ELEMENT_NODE, type ElementNode, parse, walkSync } from 'ultrahtml';

export interface Page {
  /** Its address below the site's root, such as `/about/`. */
  readonly address: string;
  readonly html: string;
}

/** Bare texts that other platforms fetch, and the frame in which programs run. */
const notToRead = /crosspost[\\/](?!index)\w+\.html$|^run[\\/]frame\.html$/;

/** Every page of a built site. */
export function findPages(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !notToRead.test(file))
    .sort()
    .map((file) => ({
      address: `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''),
      html: readFileSync(path.join(folder, file), 'utf8'),
    }));
}

/** Every element of a page. */
export function findElements(html: string): ElementNode[] {
  const elements: ElementNode[] = [];
  walkSync(parse(html), (node) => {
    if (node.type === ELEMENT_NODE) elements.push(node as ElementNode);
  });
  return elements;
}
