import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Place, Problem } from '../author-error.ts';
import { readLiteral } from '../crossposts/index.ts';

/** A component that an article uses, with what it was given. */
export interface Use {
  readonly component: string;
  /** A literal, as it is but for numbers; `true` where there is no value; of any other expression its source. */
  readonly attributes: Readonly<Record<string, string | boolean>>;
  /** The names of attributes that are given as an expression which is no literal. */
  readonly computed: readonly string[];
  readonly where: Place;
}

export interface Link {
  readonly href: string;
  readonly where: Place;
}

export interface Image {
  readonly src: string;
  readonly alt: string;
  readonly where: Place;
}

/** A heading, written in Markdown or as an element. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly where: Place;
}

/** What the checks need to know of an article's text. */
export interface ParsedArticle {
  readonly uses: readonly Use[];
  readonly links: readonly Link[];
  /** Images in Markdown; an element `<img>` may be an ornament. */
  readonly images: readonly Image[];
  /** The texts of its headings in Markdown, which get anchors, in order. */
  readonly headings: readonly string[];
  /** All of its headings, in order. */
  readonly outline: readonly Heading[];
  /** The source of its front matter, without the marks. */
  readonly frontMatter: string;
  readonly problems: readonly Problem[];
}

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  /** Of a heading. */
  readonly depth?: number;
  readonly alt?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Reads an article with the same parser that renders it. `file` is for messages only. */
export function parseArticle(text: string, file: string): ParsedArticle {
  const source = text.replace(/^\uFEFF/, '');
  const uses: Use[] = [];
  const links: Link[] = [];
  const images: Image[] = [];
  const headings: string[] = [];
  const outline: Heading[] = [];
  let frontMatter = '';

  const visit = (node: Node) => {
    const where = { file, ...node.position?.start } as Place;
    if (node.type === 'yaml') frontMatter = node.value ?? '';
    if (node.type === 'heading') headings.push(toText(node));
    const level = node.depth ?? /^h([1-6])$/.exec(node.name ?? '')?.[1];
    if (level !== undefined)
      outline.push({ level: Number(level), text: toText(node), where: toPlace(where) });
    if (node.type === 'link' || node.type === 'definition')
      links.push({ href: node.url ?? '', where: toPlace(where) });
    if (node.type === 'image')
      images.push({ src: node.url ?? '', alt: node.alt ?? '', where: toPlace(where) });
    if (node.type.startsWith('mdxJsx') && node.name) {
      const href = node.attributes?.find(({ name }) => name === 'href')?.value;
      if (typeof href === 'string') links.push({ href, where: toPlace(where) });
      uses.push({ component: node.name, ...readAttributes(node), where: toPlace(where) });
    }
    for (const child of node.children ?? []) visit(child);
  };

  try {
    visit(mdxToMdast(source) as unknown as Node);
    return { uses, links, images, headings, outline, frontMatter, problems: [] };
  } catch (error) {
    frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
    return {
      uses,
      links,
      images,
      headings,
      outline,
      frontMatter,
      problems: [unreadable(error, file)],
    };
  }
}

/** Where the links of a Markdown text lead. */
export function findMarkdownLinks(text: string): string[] {
  const find = (node: Node): string[] => [
    ...(node.type === 'link' || node.type === 'definition' ? [node.url ?? ''] : []),
    ...(node.children ?? []).flatMap(find),
  ];
  return find(markdownToMdast(text) as unknown as Node);
}

const toPlace = ({ file, line, column }: Place): Place => ({
  file,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});

function toText(node: Node): string {
  return node.value ?? (node.children ?? []).map(toText).join('');
}

function readAttributes(node: Node): Pick<Use, 'attributes' | 'computed'> {
  const computed: string[] = [];
  const entries = (node.attributes ?? []).flatMap(
    ({ name, value }): [string, string | boolean][] => {
      if (name === undefined) return [];
      if (value === null || value === undefined) return [[name, true]];
      if (typeof value === 'string') return [[name, value]];
      const source = String((value as { value: string }).value);
      const literal = readLiteral(source);
      if (typeof literal === 'boolean') return [[name, literal]];
      if (typeof literal === 'string' || typeof literal === 'number')
        return [[name, String(literal)]];
      computed.push(name);
      return [[name, source]];
    },
  );
  return { attributes: Object.fromEntries(entries), computed };
}

function unreadable(error: unknown, file: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
  return {
    title: 'Unreadable MDX',
    where: { file, ...(line && { line: Number(line), column: Number(column) }) },
    problem: `${message.split('\n')[0]?.replace(/^\d+:\d+: /, '')}.`,
    fix: 'Correct the markup at this place.',
    cause: error,
  };
}
