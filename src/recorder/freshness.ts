import type { Problem } from '../author-error.ts';
import type { Project } from '../project.ts';
import { isProblem } from '../recordings/index.ts';
import {
  compareInputs,
  type InputChange,
  listInputs,
  readInputs,
  readRecording,
} from '../recordings/node/index.ts';
import { runtimeVersion } from '../run/index.ts';
import type { Snippet } from '../snippets/index.ts';

/** Whether a recording still speaks of its snippet, and why not. */
export interface Freshness {
  readonly isFresh: boolean;
  /** Why there is nothing to compare with: the recording is missing or unreadable. */
  readonly unreadable?: Problem;
  readonly inputs: readonly InputChange[];
}

/** Compares what a recording depended on with what is there now. Runs nothing. */
export async function checkFreshness(project: Project, snippet: Snippet): Promise<Freshness> {
  const [recording, inputs] = await Promise.all([
    readRecording(project, snippet.file),
    readInputs(project, snippet),
  ]);
  if (isProblem(recording)) {
    return { isFresh: false, unreadable: recording, inputs: [] };
  }
  return {
    isFresh: compareInputs(recording.header, inputs, runtimeVersion).length === 0,
    inputs: listInputs(recording.header, inputs, runtimeVersion),
  };
}
