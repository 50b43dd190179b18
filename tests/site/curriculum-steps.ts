import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { findPages } from './find-pages.ts';

export const curriculumPage = '/curriculum/';

/** The pages of all lessons and projects, in alphabetical order. */
export const stepPages = findPages(inject('siteFolder')).filter(
  ({ address }) => address.startsWith(curriculumPage) && address !== curriculumPage,
);
export const steps = stepPages.map(({ address }) => address);
export const projects = stepPages
  .filter(({ html }) => html.includes('class="article lesson project"'))
  .map(({ address }) => address);
export const lessons = steps.filter((address) => !projects.includes(address));

export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(inject('siteUrl') + address);
  return page;
}
