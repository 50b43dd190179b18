import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkFields } from './check-fields.ts';
import { slugField, textField } from './field-types.ts';

const schema = z.strictObject({
  title: textField.optional(),
  author: z.enum(['me']).optional(),
  category: z.enum(['Notes', 'Essays']).optional(),
  tags: z.array(slugField).optional(),
});
const form = { noun: 'front matter', firstLine: 2, examples: { tags: 'tags: [timers, errors]' } };

test.each([
  ['author: bob', 'Write author: me'],
  ['category: Esays', 'Write category: Essays'],
  ['tags: [TypeScript]', 'Write typescript'],
  ['tags: [ワーカー]', 'Write tags: [timers, errors]'],
  ['title: 2026', 'Write title: "2026"'],
  ['title: true', 'Write title: "true"'],
  ['title: 2026-11-20', 'Write title: "2026-11-20"'],
  ['tags: [3]', 'Write "3"'],
])('the fix of “%s” is “%s”', (yaml, fix) => {
  expect(checkFields(yaml, 'a.mdx', schema, form).problems.map((each) => each.fix)).toEqual([fix]);
});
