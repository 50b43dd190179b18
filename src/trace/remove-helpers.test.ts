import { expect, test } from 'vitest';
import { instrument } from '../instrumentation/index.ts';
import { removeHelpers } from './remove-helpers.ts';

const change = (code: string) => {
  const options = { format: 'module', isEntry: false, firstSite: 7 } as const;
  const { source } = instrument(`async function f(a, b) {\n${code}\n}`, `\n${code}\n`, options);
  return source.split('\n')[1] ?? '';
};

test.each([
  'assert.ok(await g());',
  'assert(await g() === 3 && (await h(a, b)) > 2);',
  "assert.ok(await g(')', \"\\\")\"), ')');",
  `assert.equal(await g(\`(\${await h(1)})\`), 2);`,
  'assert.ok((await (await g()).json()).length);',
  'assert.ok(await new Promise((done) => done(0)));',
  'assert(Promise.withResolvers().promise === await a);',
  'assert(await sleep(a) || (b + 1) * 2);',
  'assert.ok(a > 3);',
])('%s', (code) => {
  if (code.includes('await')) expect(change(code)).not.toBe(code);
  expect(removeHelpers(change(code))).toBe(code);
});

test('what is cut off is taken as far as it goes', () => {
  const cut = change('assert.ok(await g(1));').slice(0, -6);
  expect(removeHelpers(cut)).toBe('assert.ok(await g(1');
});
