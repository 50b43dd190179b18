import { expect, test } from 'vitest';
import { toSentence } from './to-sentence.ts';

test.each([
  ['the program is done after 6000 ms', 'the program is done after 6000 ms.'],
  ['there is no line "done"', 'there is no line "done".'],
  ['there is no line "done."', 'there is no line "done."'],
  ['there is no line "done?"', 'there is no line "done?"'],
  ['printed is "one", "two" …', 'printed is "one", "two" …'],
])('%s', (text, sentence) => {
  expect(toSentence(text)).toBe(sentence);
});
