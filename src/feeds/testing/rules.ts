import { ELEMENT_NODE, type ElementNode, parse, walkSync } from 'ultrahtml';
import { childrenOf, type XmlElement } from './read-xml.ts';

export const isAbsolute = (address: string): boolean =>
  /^https?:$/.test(URL.parse(address)?.protocol ?? '');

/** Elements of which there must be so many, and what is wrong where there are not. */
export function checkCounts(
  element: XmlElement,
  counts: Readonly<Record<string, 'one' | 'at most one'>>,
): string[] {
  return Object.entries(counts).flatMap(([name, wanted]) => {
    const found = childrenOf(element, name).length;
    const isRight = found === 1 || (found === 0 && wanted === 'at most one');
    return isRight ? [] : [`<${element.name}> has ${found} <${name}>, not ${wanted}.`];
  });
}

export function checkUnique(what: string, values: readonly string[]): string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return twice.map((value) => `The ${what} ${value} stands for two.`);
}

/** RFC 822 as RSS takes it: with a year of four digits, and on the right day of the week. */
export function checkRfc822(text: string): string[] {
  const pattern = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
  const date = new Date(text);
  const isRight = pattern.test(text) && date.toUTCString() === text;
  return isRight ? [] : [`${text} is no date of RFC 822.`];
}

/** RFC 3339, which Atom and JSON Feed ask for. */
export function checkRfc3339(text: string): string[] {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return pattern.test(text) && !Number.isNaN(Date.parse(text))
    ? []
    : [`${text} is no date of RFC 3339.`];
}

/** HTML that stands elsewhere: absolute addresses, nothing that runs. */
export function checkHtml(html: string): string[] {
  const elements: ElementNode[] = [];
  walkSync(parse(html), (node) => {
    if (node.type === ELEMENT_NODE) elements.push(node as ElementNode);
  });
  const addresses = elements.flatMap(({ attributes: { href, src } }) => [href, src]);
  return [
    ...addresses
      .filter((address) => address !== undefined && !/^(https?:|mailto:|#)/.test(address))
      .map((address) => `The address ${address} is not absolute.`),
    ...elements
      .filter(({ name }) => /^(script|style|iframe|object|embed|form)$/i.test(name))
      .map(({ name }) => `There is a <${name}>.`),
  ];
}
