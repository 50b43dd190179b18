import type { ColumnShifts, Site } from '../../trace/index.ts';

/** One module of a program, ready to run: types stripped, imports of local files resolved. */
export interface ProgramModule {
  readonly url: string;
  readonly source: string;
  readonly format: 'module' | 'commonjs';
  /** From the specifier as it is written to the URL of another local file. */
  readonly imports: Readonly<Record<string, string>>;
  /** Where instrumentation moved columns. */
  readonly shifts: ColumnShifts;
}

/** Everything that a run is told by the process that starts it. */
export interface Program {
  readonly entry: string;
  readonly modules: readonly ProgramModule[];
  /** What the instrumented modules speak of by number; none where they are not instrumented. */
  readonly sites: readonly Site[];
  readonly clock: 'virtual' | 'real';
  readonly network: 'none' | 'loopback';
  readonly mayHaveChildren: boolean;
  readonly virtualTimeMs: number;
  readonly outputBytes: number;
  readonly events: number;
  /** File URLs that start with this are shown relative to it. */
  readonly baseUrl: string;
}
