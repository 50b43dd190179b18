import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toTasks } from '../timeline/index.ts';
import { programs } from '../timeline/testing/programs.ts';
import { toTimelineHtml } from './timeline-html.ts';

const options = { name: 'work.ts', anchor: 't--work', programHref: '/snippets/#work' };

test('a timeline of 20 tasks, with its sentence, controls and table, adds at most 6 kB', () => {
  const html = toTimelineHtml(toTasks(programs.twenty), options);
  expect(gzipSync(html).length).toBeLessThan(6_000);
});

test('what nothing waits in is a sentence, without a picture, a stepper or a table', () => {
  const html = toTimelineHtml(toTasks(programs.nothingAsync), { name: 'plain.ts' });
  expect(html).toBe(
    '<figcaption><p class="timeline-sentence">Nothing in this program waits.</p></figcaption>',
  );
});

test('a step has a link where the timeline has an anchor, and a program where it has an address', () => {
  const model = toTasks(programs.concurrent);
  const placed = toTimelineHtml(model, options);
  expect(placed).toContain('<a class="place-link" href="#t--work">');
  expect(placed).toContain('<a href="/snippets/#work">work.ts</a>');
  expect(toTimelineHtml(model, { name: 'your answer' })).not.toContain('<a ');
});

test('the range ends with the last row of the table', () => {
  const max = (name: 'concurrent' | 'tenThousandAwaits') =>
    /max="(\d+)"/.exec(toTimelineHtml(toTasks(programs[name]), options))?.[1];
  expect(max('concurrent')).toBe(String(programs.concurrent.events.length - 1));
  expect(max('tenThousandAwaits')).toBe('399');
});

test('nothing of a name is markup', () => {
  const html = toTimelineHtml(toTasks(programs.concurrent), {
    ...{ name: '<b>"&', anchor: '"><b>', programHref: '"><b>' },
  });
  expect(html).not.toMatch(/<b>"/);
  expect(html).not.toContain('"><b>');
});
