import { expect, test } from 'vitest';
import { formatProgress, parseProgress, toggleDone } from './progress.ts';

test.each([
  [null, []],
  ['', []],
  ['not JSON', []],
  ['[]', []],
  ['null', []],
  ['{"version":1,"done":"timers"}', []],
  ['{"version":1,"done":["timers",3,"timers","streams"]}', ['timers', 'streams']],
])('of %j the lessons %j are done', (text, done) => {
  expect(parseProgress(text).done).toEqual(done);
});

test('a mark can be set and taken away, and what others have kept stays', () => {
  const begun = parseProgress('{"version":1,"done":["timers"],"attempts":{"x":1}}');
  const more = toggleDone(begun, 'streams');
  expect(more).toEqual({ version: 1, done: ['timers', 'streams'], attempts: { x: 1 } });
  expect(toggleDone(more, 'timers').done).toEqual(['streams']);
  expect(parseProgress(formatProgress(more))).toEqual(more);
});
