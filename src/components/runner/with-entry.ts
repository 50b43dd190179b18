import type { PageProgram } from '../../page-run/index.ts';

/** A program with another text for its entry. */
export const withEntry = (program: PageProgram, code: string): PageProgram => ({
  ...program,
  files: { ...program.files, [program.entry]: code },
});
