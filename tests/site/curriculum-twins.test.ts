import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { lessons, projects, stepPages } from './curriculum-steps.ts';
import { findElements } from './find-pages.ts';

const project = projects[0] ?? '';

/** The Markdown twin of a lesson or project. */
const readTwin = (address: string) =>
  readFileSync(path.join(inject('siteFolder'), address.replace(/\/$/, '.md')), 'utf8');

const taskParts = ['Begin with this', 'It is done when the program', 'Tips'];
const twins = [
  ...lessons.map((address) => ({
    address,
    parts: [
      'Learning objectives',
      'Master',
      'Develop',
      'Key concepts',
      'Common pitfalls',
      'Summary',
    ],
  })),
  ...projects.map((address) => ({
    address,
    parts: ['What it brings together', 'What to do', 'When all checks hold'],
  })),
];

test.for(twins)(
  '$address has a twin in Markdown with all of its parts, and no trace of MDX',
  ({ address, parts }) => {
    const twin = readTwin(address);
    const prose = twin.replace(/^(`{3,}|~{3,})[\s\S]*?^\1$/gm, '').replace(/(`+)[^`]+\1/g, '');
    const headings = Array.from(twin.matchAll(/^#{2,3} (.*)$/gm), ([, text]) => text);
    expect(headings).toEqual(expect.arrayContaining([...parts, ...taskParts]));
    expect(twin).toMatch(/^# \S.*\n\n\S/);
    expect(prose).not.toMatch(/<(Snippet|Output|Value|Timeline|Compare)\b|\{\/\*|^import /m);
    expect(prose).not.toMatch(/\]\((?!https:|#)/);
    const html = stepPages.find((page) => page.address === address)?.html ?? '';
    const links = findElements(html).filter(
      ({ attributes }) => attributes.type === 'text/markdown',
    );
    expect(links.map(({ attributes }) => attributes.href)).toEqual([address.replace(/\/$/, '.md')]);
  },
);

test('a twin keeps the hints and the solution to itself', () => {
  const folder = new URL(`../../content/exercises/${project.split('/').at(-2)}/`, import.meta.url);
  const solution = readFileSync(new URL('solution.ts', folder), 'utf8').split('\n');
  const starter = readFileSync(new URL('starter.ts', folder), 'utf8').split('\n');
  const own = solution.filter((line) => line.trim().length > 20 && !starter.includes(line));
  const twin = readTwin(project);
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((line) => twin.includes(line))).toEqual([]);
});

test('all lessons and projects stand in llms.txt, and say of themselves what they teach', () => {
  const llms = readFileSync(path.join(inject('siteFolder'), 'llms.txt'), 'utf8');
  for (const { address, html } of stepPages) {
    expect(llms).toContain(`${address.replace(/\/$/, '.md')})`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'LearningResource',
      learningResourceType: projects.includes(address) ? 'Project' : 'Lesson',
      timeRequired: expect.stringMatching(/^PT\d+M$/),
      teaches: expect.arrayContaining([expect.any(String)]),
    });
  }
});
