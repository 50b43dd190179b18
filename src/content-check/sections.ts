/** A kind of page that an author writes: where its files are, and how messages speak of it. */
export interface Section {
  /** The first part of its addresses. */
  readonly name: 'articles' | 'curriculum';
  /** Below `content/`. */
  readonly folder: string;
  readonly noun: string;
}

export const articles: Section = { name: 'articles', folder: 'articles', noun: 'article' };
export const lessons: Section = { name: 'curriculum', folder: 'lessons', noun: 'lesson' };

export const sections: readonly Section[] = [articles, lessons];
