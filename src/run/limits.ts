/** What a run may use. Each limit ends the run with a result of its own. */
export interface Limits {
  readonly realTimeMs: number;
  readonly virtualTimeMs: number;
  readonly outputBytes: number;
  readonly memoryBytes: number;
  readonly events: number;
}

export const defaultLimits: Limits = {
  realTimeMs: 10_000,
  virtualTimeMs: 24 * 3_600_000,
  outputBytes: 64 * 1024,
  memoryBytes: 256 * 1024 * 1024,
  events: 10_000,
};
