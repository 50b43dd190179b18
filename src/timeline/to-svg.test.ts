import { expect, test } from 'vitest';
import { drawFile, drawPictures } from './pictures.ts';
import { programs } from './testing/programs.ts';
import { toTasks } from './to-tasks.ts';

const draw = (name: keyof typeof programs) =>
  drawPictures([{ model: toTasks(programs[name]) }], 'What it shows').join('');

test.each(Object.keys(programs) as (keyof typeof programs)[])(
  '%s has no style, no id and no raw control character',
  (name) => {
    const svg = draw(name);
    expect(svg).not.toMatch(/ style=| id=|url\(|NaN|undefined|Infinity/);
    expect(svg).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    expect(svg.match(/<(path|text|g|svg|title|rect)\b/g)?.length ?? 0).toBe(
      svg.match(/\/>|<\/(path|text|g|svg|title|rect)>/g)?.length ?? 0,
    );
  },
);

test('a file of its own carries its size, its namespace and its styles', () => {
  const svg = drawFile([{ model: toTasks(programs.concurrent) }], 'x', '.a{}') ?? '';
  expect(svg).toMatch(
    /^<svg [^>]*viewBox="0 0 960 \d+"[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg" width="960"/,
  );
  expect(svg).toContain('<style>.a{}</style>');
});
