import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readFont, readMetrics } from '../pictures/index.ts';
import { toTasks } from '../timeline/index.ts';
import { programs } from '../timeline/testing/programs.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { readTokens, toPalette } from './palette.ts';

const fonts = {
  display: readMetrics(readFont('display')),
  label: readMetrics(readFont('label')),
  text: readMetrics(readFont('text')),
};
const palette = toPalette({});
const run = (name: keyof typeof programs) => ({
  name: `gather/${name}`,
  model: toTasks(programs[name]),
});
const card: Card = {
  siteTitle: 'Awaited',
  kicker: 'Patterns',
  title: 'Waiting',
  standfirst: 'Why.',
  runs: [],
};

/** The texts of a card, and how far down it goes. */
function read(changes: Partial<Card>) {
  const svg = drawCard({ ...card, ...changes }, palette, fonts);
  expect(XMLValidator.validate(svg)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name !== 'svg' });
  const { text = [], rect = [] } = parser.parse(svg).svg as {
    text?: (Record<string, string> & { '#text': string })[];
    rect?: Record<string, string>[];
  };
  const bottoms = rect.slice(1).map((each) => Number(each['@_y']) + Number(each['@_height']));
  const baselines = text.map((each) => Number(each['@_y']));
  return {
    svg,
    texts: text.map((each) => String(each['#text'])),
    lowest: Math.max(...bottoms, ...baselines),
  };
}

test('says where it is from, what it is about, and what its programs did', () => {
  const { texts } = read({ runs: [run('sequential'), run('concurrent')] });
  expect(texts).toEqual([
    ...['Awaited', 'Patterns', 'Waiting', 'Why.'],
    ...['gather/sequential.ts', '3000 ms', 'gather/concurrent.ts', '1200 ms'],
  ]);
});

describe('whatever the title holds, the card is well formed and everything is on it', () => {
  test.each([
    ['emoji', '👩‍👩‍👧‍👦 waits', ['waits']],
    ['an ampersand', 'await & friends: a "tale"', ['await & friends: a "tale"']],
    ['markup', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['newlines', 'one\r\ntwo', ['one two']],
    ['a script that the font lacks', 'انتظار العمل (await)', []],
    ['nothing', '', []],
    ['control characters', 'a\u0000b\u202Ec\ud83d', ['abc']],
  ])('%s', (_, title, lines) => {
    const { svg, texts, lowest } = read({ title, runs: [run('sequential')] });
    expect(texts.slice(2, 2 + lines.length)).toEqual(lines);
    expect(svg).not.toContain('<script');
    expect(lowest).toBeLessThanOrEqual(600);
  });

  test.each([
    ['with spaces', 'wait '.repeat(60)],
    ['without', 'wait'.repeat(75)],
  ])('300 characters %s end in an ellipsis', (_, title) => {
    for (const runs of [[], [run('sequential')], [run('sequential'), run('concurrent')]]) {
      const { texts, lowest } = read({ title, standfirst: 'word '.repeat(60), runs });
      expect(texts.filter((text) => text.endsWith('…')).length).toBeGreaterThan(0);
      expect(lowest).toBeLessThanOrEqual(600);
    }
  });
});

test('a program with hundreds of tasks shows the first of them', () => {
  const { lowest } = read({ runs: [run('recursion')] });
  expect(lowest).toBeLessThanOrEqual(600);
});

test('the colours are those of the stylesheet, in its first, light block', () => {
  const css = ':root { --ink: #123456; --wide: a(b); }\n@media x { :root { --ink: #ffffff; } }';
  expect(readTokens(css)).toEqual({ '--ink': '#123456', '--wide': 'a(b)' });
  expect(toPalette(readTokens(css)).ink).toBe('#123456');
  expect(drawCard(card, toPalette(readTokens(css)), fonts)).toContain('fill="#123456"');
});
