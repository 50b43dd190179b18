import { instrumentProgram, type StrippedModule } from '../../instrumentation/index.ts';
import { type ColumnShifts, type Site, toRelativeUrl } from '../../trace/index.ts';
import { blankTypes, TypeStrippingError } from '../../type-stripping/index.ts';
import type { Refusal } from '../messages.ts';
import type { PageProgram } from '../page-program.ts';

/** A module without types that reports its tasks. */
export interface PreparedModule {
  /** Its path below `snippets/`. */
  readonly name: string;
  readonly source: string;
  readonly shifts: ColumnShifts;
}

export interface PreparedProgram {
  /** The entry first. */
  readonly modules: readonly PreparedModule[];
  readonly sites: readonly Site[];
}

/** Thrown for a program that cannot begin. */
export class RefusedProgram extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Strips the types of a program and makes it report its tasks, as it is done in CI. @throws RefusedProgram */
export function prepareModules({ entry, files }: PageProgram): PreparedProgram {
  const names = [entry, ...Object.keys(files).filter((name) => name !== entry)];
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1);
  const stripped = names.map((name): StrippedModule => {
    const original = files[name] ?? '';
    const place = name === entry ? {} : { file: toRelativeUrl(folder, name) };
    return { source: strip(name, original), original, format: 'module', ...place };
  });
  const { modules, sites } = instrumentProgram(stripped);
  return {
    modules: modules.map((module, index) => ({ ...module, name: names[index] ?? entry })),
    sites,
  };
}

function strip(file: string, source: string): string {
  if (!/\.m?ts$/.test(file)) return source;
  try {
    return blankTypes(source);
  } catch (error) {
    if (!(error instanceof TypeStrippingError)) throw error;
    const { message, line, column } = error;
    throw new RefusedProgram({ file, line, column, message });
  }
}
