/** What a reader has done, as it is kept in the browser. Other keys belong to others and stay as they are. */
export interface Progress {
  readonly version: 1;
  /** The slugs of lessons. */
  readonly done: readonly string[];
}

/** Reads what was kept; nothing, or nothing that can be read, is a beginning. */
export function parseProgress(text: string | null): Progress {
  const kept = parseObject(text ?? '');
  const done = Array.isArray(kept.done) ? kept.done.filter((each) => typeof each === 'string') : [];
  return { ...kept, version: 1, done: [...new Set(done)] };
}

export const formatProgress = (progress: Progress): string => JSON.stringify(progress);

/** The same with a lesson marked as done, or no longer. */
export function toggleDone(progress: Progress, lesson: string): Progress {
  const others = progress.done.filter((each) => each !== lesson);
  const isDone = others.length < progress.done.length;
  return { ...progress, done: isDone ? others : [...others, lesson] };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
