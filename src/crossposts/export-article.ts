import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { ArticleSource, Notice } from './article-source.ts';
import { escapeHtml } from './escape-html.ts';
import { clampHeadings, listHomeOnly, replaceLacking } from './features.ts';
import { formatFrontMatter } from './front-matter.ts';
import { keepRecent } from './keep-recent.ts';
import { liftFences } from './lift-fences.ts';
import { escapeLiquid, findLiquid } from './liquid.ts';
import { listNodes } from './map-tree.ts';
import type { PlainArticle } from './plain-tree.ts';
import type { Platform } from './platforms.ts';
import { toPlatformTags } from './tags.ts';
import { toPlatformTitle } from './title.ts';
import { formatHtml } from './to-html.ts';
import { formatMarkdown } from './to-markdown.ts';

/** An article as one platform takes it. */
export interface Export {
  readonly platform: Platform;
  readonly extension: 'md' | 'html';
  /** What the copy does without, or shows in another way. */
  readonly notices: readonly Notice[];
  /** The whole file, front matter included. */
  toText(): string;
}

/** Makes the file for one platform, by its rules. */
export function exportArticle(
  source: ArticleSource,
  plain: PlainArticle,
  platform: Platform,
): Export {
  const { title, notices: aboutTitle } = toPlatformTitle(source.title, platform);
  const { tags, notices: aboutTags } = toPlatformTags(source.tags, platform);
  const { tree: leveled, notices: aboutHeadings } = clampHeadings(plain.tree, platform);
  const { tree: shown, notices: aboutFeatures } = replaceLacking(leveled, platform);
  const { tree, notices: aboutPlaces } = adaptFences(shown, platform);
  return {
    platform,
    extension: platform.format === 'markdown' ? 'md' : 'html',
    notices: [
      ...aboutTitle,
      ...aboutTags,
      ...aboutHeadings,
      ...plain.notices,
      ...aboutFeatures,
      ...aboutPlaces,
      ...listHomeOnly(plain.tree),
    ],
    toText: once(() => {
      const opening = toOpening(source, title, platform);
      if (platform.format === 'html') {
        const parts = [
          formatHtml(opening),
          plain.formatter.html(tree),
          formatHtml(toClosing(source, plain)),
        ];
        return formatDocument(source, title, parts.filter(Boolean).join('\n'));
      }
      const parts = [
        formatMarkdown(escapeFor(platform, opening)),
        plain.formatter.markdown(escapeFor(platform, tree)),
        formatMarkdown(escapeFor(platform, toClosing(source, plain))),
      ];
      return formatFrontMatter(source, platform, title, tags) + parts.filter(Boolean).join('\n');
    }),
  };
}

/** The page of copies shows the text that the file beside it holds. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

const escapeFor = ({ isLiquid }: Platform, tree: Root) => (isLiquid ? escapeLiquid(tree) : tree);

function adaptFences(tree: Root, { hasTopLevelFencesOnly, isLiquid, label }: Platform) {
  const notices: Notice[] = [];
  const lifted = hasTopLevelFencesOnly ? liftFences(tree) : tree;
  if (lifted.children.length !== tree.children.length) {
    notices.push({
      title: 'Code moved out of lists',
      text: `${label} breaks lists and quotations that hold code, so the code stands between their parts.`,
    });
  }
  if (
    isLiquid &&
    listNodes(tree).some((node) => node.type === 'text' && findLiquid(node.value).length > 0)
  ) {
    notices.push({
      title: 'Liquid escaped',
      text: `${label} takes {{ and {% for its own; they stand between {% raw %} and {% endraw %} and are shown as they are.`,
    });
  }
  return { tree: lifted, notices };
}

/** The title and the standfirst, for platforms that do not ask for them apart. */
function toOpening(
  { standfirst }: ArticleSource,
  title: string,
  { hasTitleInText }: Platform,
): Root {
  if (!hasTitleInText) return toRoot();
  return toRoot(
    { type: 'heading', depth: 1, children: [text(title)] },
    { type: 'paragraph', children: [{ type: 'emphasis', children: [text(standfirst)] }] },
  );
}

/** To make a format costs more than to format with it a thousand times. */
const toDayFormat = keepRecent(
  (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
  (language) => language,
  1,
);

/** Where the article is at home. */
function toClosing(
  { url, siteTitle, language, date }: ArticleSource,
  { hasPrograms }: PlainArticle,
): Root {
  const day = toDayFormat(language).format(date);
  const promise = hasPrograms
    ? ' Every program in it was run, and what it printed is what it really printed.'
    : '';
  return toRoot(
    { type: 'thematicBreak' },
    {
      type: 'paragraph',
      children: [
        text('First published at '),
        { type: 'link', url, children: [text(siteTitle)] },
        text(` on ${day}.${promise}`),
      ],
    },
  );
}

function formatDocument({ url, language, standfirst }: ArticleSource, title: string, body: string) {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(standfirst)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(url)}">
</head>
<body>
<main>
<article>
${body}
</article>
</main>
</body>
</html>
`;
}

const toRoot = (...children: RootContent[]): Root => ({ type: 'root', children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
