import { withoutCode } from './strip-mdx.ts';

const linkPattern = /(?:\]\(\s*<?|href=["'])\/articles\/([^/#?)"'\s>]+)/g;
const comparePattern = /<Compare\b[^>]*?\bof=\{\[([^\]]*)\]/g;
const embedPattern = /<(?:Snippet|Output|Value|Timeline)\b[^>]*?\bof=(?:"([^"]+)"|'([^']+)')/g;

const timelinePattern =
  /<(?:Timeline\b[^>]*?\bof=["']([^"']+)["']|Snippet\b(?=[^>]*?\btimeline\b)[^>]*?\bof=["']([^"']+)["'])/g;
const snippetPattern = /<Snippet\b[^>]*?\bof=(?:"([^"]+)"|'([^']+)')[^>]*>/g;

/** The slugs of the articles that an MDX text links to, each once, in order of appearance. */
export function findLinkedArticles(body: string): string[] {
  return unique(withoutCode(body).matchAll(linkPattern), ([, slug]) => slug);
}

/** The names of the snippets that an MDX text shows or quotes, each once, in order of appearance. */
export function findShownSnippets(body: string): string[] {
  const text = withoutCode(body);
  const compared = [...text.matchAll(comparePattern)].flatMap(([, names = '']) => [
    ...names.matchAll(/['"]([^'"]+)['"]/g),
  ]);
  return unique(
    [...text.matchAll(embedPattern), ...compared],
    ([, quoted, single]) => quoted ?? single,
  );
}

/** The names of the snippets that an MDX text shows from their first line to their last. */
export function findSnippetsShownWhole(body: string): string[] {
  const whole = [...withoutCode(body).matchAll(snippetPattern)].filter(
    ([tag]) => !/\b(?:region|lines)=/.test(tag),
  );
  return unique(whole, ([, quoted, single]) => quoted ?? single);
}

/**
 * What could be drawn small to stand for an MDX text, the best first: programs that it compares, then one whose
 * timeline it shows, then any that it shows.
 */
export function findDrawable(body: string): string[][] {
  const text = withoutCode(body);
  const compared = Array.from(text.matchAll(comparePattern), ([, names = '']) =>
    Array.from(names.matchAll(/['"]([^'"]+)['"]/g), ([, name = '']) => name),
  );
  const drawn = unique(text.matchAll(timelinePattern), (match) => match.slice(1).find(Boolean));
  return [...compared, ...[...drawn, ...findShownSnippets(body)].map((name) => [name])];
}

function unique(
  matches: Iterable<RegExpExecArray>,
  pick: (match: RegExpExecArray) => string | undefined,
): string[] {
  return [...new Set(Array.from(matches, pick).filter((found) => found !== undefined))];
}
