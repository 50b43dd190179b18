import type { Row } from '../rows.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescapeMarkup = (text: string) =>
  text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/** Reads the rows back out of the table's HTML, as somebody would who has only the page. */
export function readTable(html: string): Row[] {
  const [, body = ''] = /<tbody>(.*)<\/tbody>/s.exec(html) ?? [];
  return body
    .split(/<tr[^>]*>/)
    .slice(1)
    .map((row) => {
      const [, at = '', task = '', what = '', place = ''] = row
        .replace(/<\/t[dr]>/g, '')
        .split('<td>');
      const [verb = '', ...details] = splitWhat(what);
      return {
        at,
        task: /<b>(\d+)/.exec(task)?.[1] ?? '',
        verb,
        details: details.map(([words = '', value = '']) => ({
          words,
          value: unescapeMarkup(value),
        })),
        place: unescapeMarkup(place),
      } as Row;
    });
}

const verbs = [
  'is called',
  'waits',
  'goes on',
  'is done',
  'throws',
  'wakes',
  'aborts',
  'prints to stderr',
  'prints',
  'nothing catches',
  'is stuck',
  'is traced no further',
  'is ended',
  'exits',
];

function splitWhat(what: string): [string, ...(readonly [string, string])[]] {
  const verb = verbs.find((each) => what.startsWith(each)) ?? '';
  const details = [...what.slice(verb.length).matchAll(/ ?([^<]*)<code>([^<]*)<\/code>/g)];
  return [verb, ...details.map(([, words = '', value = '']) => [words.trim(), value] as const)];
}
