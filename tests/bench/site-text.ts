import { formatTimes, toShownOutput } from '../../src/embeds/index.ts';
import { selectCode } from '../../src/embeds/node/index.ts';
import type { MadeArticle, MadeProgram } from './site-articles.ts';

/** An article as this project takes it: programs and outputs by name. */
export const toOwnText = (article: MadeArticle): string =>
  toText(article, ({ id, hasTimes }) => [
    `<Snippet of="${id}" output${hasTimes ? '="times"' : ''} />`,
  ]);

/** The same article for whoever reads Markdown: the same programs and outputs, in fences. */
export const toFencedText = (article: MadeArticle): string =>
  toText(article, (program) => {
    const output = formatOutput(program);
    return [
      fence('ts', formatCode(program)),
      ...(output === '' ? [] : ['Output:', fence('text', output)]),
    ];
  });

function toText(article: MadeArticle, embed: (program: MadeProgram) => readonly string[]): string {
  const { title, standfirst, date, category, tags, sections, linksTo } = article;
  const blocks = sections.flatMap(({ heading, paragraphs: [first = '', ...rest], program }) => [
    `## ${heading}`,
    first,
    ...embed(program),
    ...rest,
  ]);
  return [
    '---',
    `title: ${title}`,
    `standfirst: ${standfirst}`,
    `date: ${date}`,
    `category: ${category}`,
    `tags: [${tags.join(', ')}]`,
    '---',
    '',
    [...blocks, `See [the next one](/articles/${linksTo}/).`].join('\n\n'),
    '',
  ].join('\n');
}

const fence = (language: string, text: string) => `\`\`\`\`${language}\n${text}\n\`\`\`\``;

function formatCode({ id, source, original }: MadeProgram): string {
  const { lines } = selectCode({ ...original.snippet, id, source }, { of: id }, { file: id }, []);
  return lines.map(({ text }) => text).join('\n');
}

function formatOutput({ id, hasTimes, original }: MadeProgram): string {
  const { lines } = toShownOutput(id, original.recording);
  const times = formatTimes(lines);
  return lines.map(({ text }, at) => (hasTimes ? `${times[at]}  ${text}` : text)).join('\n');
}
