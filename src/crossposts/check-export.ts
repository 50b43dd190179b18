import { load } from 'js-yaml';
import type { Nodes, Root } from 'mdast';
import { htmlToHast, markdownToMdast } from 'satteri';
import { toGraphemes } from '../sharing/index.ts';
import { findLiquid } from './liquid.ts';
import { listNodes } from './map-tree.ts';
import type { Platform } from './platforms.ts';

/** What the rules are about, read out of a finished file. */
interface Reading {
  readonly text: string;
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly tags: readonly string[];
  /** Levels of the headings, without the title. */
  readonly levels: readonly number[];
  readonly addresses: readonly string[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  readonly paragraphs: readonly string[];
  /** Names of elements that are not HTML. */
  readonly components: readonly string[];
  readonly nestedFences: number;
  readonly linesInParagraphs: number;
}

type Rule = (reading: Reading, platform: Platform) => string | false | undefined;

/** The rules that an export must keep. Each says what is wrong, if anything is. */
const rules: readonly Rule[] = [
  ({ components }) => components.length > 0 && `MDX is left: ${components.join(', ')}.`,
  ({ paragraphs }) =>
    paragraphs.some((text) => /^(import|export) .*['"];?$/m.test(text)) &&
    'An import of MDX is left.',
  ({ title }) => !title && 'There is no title.',
  ({ title = '' }, { titleGraphemes = Infinity }) =>
    toGraphemes(title).length > titleGraphemes &&
    `The title is longer than ${titleGraphemes} characters.`,
  ({ tags }, { tags: allowed }) =>
    tags.length > (allowed?.max ?? Infinity) &&
    `There are ${tags.length} tags; ${allowed?.max} are taken.`,
  ({ tags }, { tags: allowed }) => {
    const wrong = tags.filter((tag) => allowed && tag.replace(allowed.forbidden, '') !== tag);
    return wrong.length > 0 && `Tags cannot be spelt ${wrong.join(', ')}.`;
  },
  ({ canonical }, { id }) =>
    id !== 'markdown' && !canonical?.startsWith('https://') && 'It does not name the original.',
  ({ levels }, { headings }) => {
    const wrong = levels.filter((level) => level < headings.from || level > headings.to);
    return wrong.length > 0 && `There are headings of level ${[...new Set(wrong)].join(', ')}.`;
  },
  ({ addresses }) => {
    const wrong = addresses.filter((address) => !/^(https?:|mailto:|#)/.test(address));
    return wrong.length > 0 && `Addresses are not absolute: ${wrong.join(', ')}.`;
  },
  ({ images }) =>
    images.some(({ url }) => url.startsWith('data:')) && 'There are images in data: addresses.',
  ({ images }) =>
    images.some(({ url }) => !url.startsWith('https://')) &&
    'There are images without an https address.',
  ({ images }) =>
    images.some(({ alt }) => alt.trim() === '') && 'There are images without a text alternative.',
  ({ images }, { lacks }) =>
    lacks.includes('svgImage') &&
    images.some(({ url }) => /\.svg([?#]|$)/i.test(url)) &&
    'There are SVG images.',
  ({ nestedFences }, { hasTopLevelFencesOnly }) =>
    hasTopLevelFencesOnly && nestedFences > 0 && 'Code stands in a list or a quotation.',
  ({ text }, { isLiquid }) =>
    isLiquid &&
    findLiquid(withoutFrontMatter(text)).length > 0 &&
    'Liquid would read {{ or {% in it.',
  ({ linesInParagraphs }, { isLiquid }) =>
    isLiquid &&
    linesInParagraphs > 0 &&
    'A line feed in a paragraph would be shown as a line break.',
  ({ text }, { isLiquid }) =>
    isLiquid &&
    /src=["'](data|&)|data:text\/html[,;]/i.test(
      text.replace(/(~{3}|`{3}|`{2}|`)[\s\S]*?\1/g, ''),
    ) &&
    'It holds what Forem takes for an attack.',
];

/** What a finished file breaks of a platform's rules; nothing, if the export is right. */
export function checkExport(text: string, platform: Platform): string[] {
  const reading = platform.format === 'markdown' ? readMarkdown(text) : readHtml(text);
  return rules.flatMap((rule) => rule(reading, platform) || []);
}

function readMarkdown(text: string): Reading {
  const tree = markdownToMdast(text) as unknown as Root;
  const nodes = listNodes(tree);
  const yaml = nodes.find((node) => node.type === 'yaml');
  const frontMatter = (yaml ? load(yaml.value) : {}) as Record<string, unknown>;
  const headings = nodes.filter((node) => node.type === 'heading');
  const hasTitle = frontMatter.title === undefined && headings[0]?.depth === 1;
  const images = nodes.flatMap((node) =>
    node.type === 'image' ? [{ url: node.url, alt: node.alt ?? '' }] : [],
  );
  return {
    text,
    title: hasTitle ? flatten(headings[0]) : (frontMatter.title as string | undefined),
    canonical: (frontMatter.canonical_url ?? frontMatter.canonical) as string | undefined,
    tags: typeof frontMatter.tags === 'string' ? frontMatter.tags.split(', ') : [],
    levels: headings.slice(hasTitle ? 1 : 0).map(({ depth }) => depth),
    addresses: nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [],
    ),
    images,
    paragraphs: nodes.filter(({ type }) => type === 'paragraph').map(flatten),
    components: nodes.flatMap((node) =>
      node.type === 'html' ? (node.value.match(/<\/?[A-Z][\w.]*/g) ?? []) : [],
    ),
    nestedFences: nodes
      .filter(({ type }) => type === 'list' || type === 'blockquote')
      .filter((node) => listNodes(node).some(({ type }) => type === 'code')).length,
    linesInParagraphs: nodes.filter((node) => node.type === 'text' && node.value.includes('\n'))
      .length,
  };
}

interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
  readonly value?: string;
}

function readHtml(text: string): Reading {
  const elements = listElements(htmlToHast(text) as unknown as HtmlNode);
  const named = (pattern: RegExp) => elements.filter(({ tagName = '' }) => pattern.test(tagName));
  const property = (element: HtmlNode, name: string) => String(element.properties?.[name] ?? '');
  const headings = named(/^h[1-6]$/);
  const images = named(/^img$/).map((image) => ({
    url: property(image, 'src'),
    alt: property(image, 'alt'),
  }));
  return {
    text,
    title: headings[0] && flatten(headings[0]),
    canonical: /<link rel="canonical" href="([^"]*)">/.exec(text)?.[1],
    tags: [],
    levels: headings.slice(1).map(({ tagName }) => Number(tagName?.slice(1))),
    addresses: [
      ...named(/^a$/)
        .map((link) => property(link, 'href'))
        .filter(Boolean),
      ...images.map(({ url }) => url),
    ],
    images,
    paragraphs: named(/^p$/).map(flatten),
    components: text.match(/<\/?[A-Z][\w.]*/g) ?? [],
    nestedFences: 0,
    linesInParagraphs: 0,
  };
}

const listElements = (node: HtmlNode): HtmlNode[] => [
  node,
  ...(node.children ?? []).flatMap(listElements),
];

function flatten(node: HtmlNode | Nodes | undefined): string {
  if (!node) return '';
  if ('children' in node && node.children) return node.children.map(flatten).join('');
  return 'value' in node ? (node.value ?? '') : '';
}

const withoutFrontMatter = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');
