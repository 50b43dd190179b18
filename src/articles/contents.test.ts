import { expect, test } from 'vitest';
import { toContents } from './contents.ts';

const heading = (depth: number, slug: string) => ({ depth, slug, text: slug });
const outline = (depths: string) =>
  toContents([...depths].map((depth, index) => heading(Number(depth), `${index}`))).map(
    ({ slug, sections }) => `${slug}(${sections.map((each) => each.slug).join('')})`,
  );

test.each([
  ['no headings', '', []],
  ['sections only', '22', ['0()', '1()']],
  ['sections and subsections', '2332', ['0(12)', '3()']],
  ['a subsection without a section', '32', ['0()', '1()']],
  ['deeper levels are left out', '2345', ['0(1)']],
])('%s', (_, depths, expected) => {
  expect(outline(depths)).toEqual(expected);
});
