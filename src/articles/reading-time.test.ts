import { expect, test } from 'vitest';
import { toMinutesToRead } from './reading-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test.each([
  ['nothing', '', 1],
  ['220 words', words(220), 1],
  ['660 words', words(660), 3],
  ['a program of 660 words', `${words(220)}\n\n\`\`\`ts\n${words(660)}\n\`\`\`\n`, 1],
  ['a tag with many attributes', `${words(220)} <Snippet of="${words(660)}" output />`, 1],
  ['a comment', `${words(220)}\n{/* ${words(660)} */}`, 1],
  ['links', Array.from({ length: 220 }, () => '[word](/articles/a-b-c/)').join(' '), 1],
])('%s: whole minutes, at least one', (_, body, minutes) => {
  expect(toMinutesToRead(body)).toBe(minutes);
});
