import type { ColumnShifts, Site } from '../trace/index.ts';
import { instrument } from './instrument.ts';

/** One module of a program, its types already stripped. */
export interface StrippedModule {
  readonly source: string;
  /** The TypeScript at the same positions. */
  readonly original: string;
  readonly format: 'module' | 'commonjs';
  /** Its path relative to the entry; none for the entry itself, which comes first. */
  readonly file?: string;
}

/** A program whose modules report their tasks, in the order in which they were given. */
export interface InstrumentedProgram {
  readonly modules: readonly { readonly source: string; readonly shifts: ColumnShifts }[];
  readonly sites: readonly Site[];
}

/** Makes every module report its tasks. One that cannot be parsed stays as it is: running it says why. */
export function instrumentProgram(modules: readonly StrippedModule[]): InstrumentedProgram {
  const sites: Site[] = [];
  const instrumented = modules.map(({ source, original, format, file }, index) => {
    const options = { format, isEntry: index === 0, firstSite: sites.length };
    const done = attempt(() => instrument(source, original, options));
    if (!done) return { source, shifts: {} };
    sites.push(...done.sites.map((site) => ({ ...site, ...(file !== undefined && { file }) })));
    return { source: done.source, shifts: done.shifts };
  });
  return { modules: instrumented, sites };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
