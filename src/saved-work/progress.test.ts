import { expect, test } from 'vitest';
import { progressKind, toggleDone } from './progress.ts';
import { parseRecord } from './record.ts';

test.each([
  [null, [], undefined],
  ['', [], 'damaged'],
  ['not JSON', [], 'damaged'],
  ['[]', [], 'damaged'],
  ['null', [], 'damaged'],
  ['{}', [], 'other-version'],
  ['{"version":2,"done":["timers"]}', [], 'other-version'],
  ['{"version":1,"done":"timers"}', [], 'damaged'],
  ['{"version":1,"done":["timers",3]}', [], 'damaged'],
  ['{"version":1}', [], undefined],
  ['{"version":1,"done":["timers","timers","streams"]}', ['timers', 'streams'], undefined],
])('of %j the lessons %j are done, and it is %s', (text, done, problem) => {
  const parsed = parseRecord(text, progressKind);
  expect(parsed.value).toEqual({ version: 1, done });
  expect(parsed.problem).toBe(problem);
});

test('a mark can be set and taken away, and what others have kept stays', () => {
  const text = '{"version":1,"done":["timers"],"later":{"x":1}}';
  const more = toggleDone(parseRecord(text, progressKind).value, 'streams');
  expect(more).toEqual({ version: 1, done: ['timers', 'streams'], later: { x: 1 } });
  expect(toggleDone(more, 'timers').done).toEqual(['streams']);
  expect(parseRecord(JSON.stringify(more), progressKind)).toEqual({ value: more });
});

test('of two, all lessons are done', () => {
  const here = { version: 1, done: ['timers', 'streams'] } as const;
  const other = { version: 1, done: ['streams', 'locks'] } as const;
  expect(progressKind.merge(here, other).done).toEqual(['timers', 'streams', 'locks']);
});
