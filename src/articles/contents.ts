/** A heading as Astro reports it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A section of an article, with the sections one level below it. */
export interface Section extends Heading {
  readonly sections: readonly Section[];
}

/** The list of contents: headings of levels 2 and 3, the latter below the former. */
export function toContents(headings: readonly Heading[]): Section[] {
  const contents: (Heading & { sections: Section[] })[] = [];
  for (const heading of headings) {
    const parent = contents.at(-1);
    if (heading.depth === 3 && parent?.depth === 2)
      parent.sections.push({ ...heading, sections: [] });
    else if (heading.depth === 2 || heading.depth === 3)
      contents.push({ ...heading, sections: [] });
  }
  return contents;
}
