import { AuthorError, type Problem } from '../author-error.ts';
import type { Project } from '../project.ts';
import {
  checkExpectations,
  type Recording,
  readInputs,
  recordingFormat,
} from '../recordings/index.ts';
import { type Runner, type RunOptions, runtimeVersion } from '../run/index.ts';
import type { Snippet } from '../snippets/index.ts';

/** A fresh recording, and what is wrong with it. Where the program could not even start, there is none. */
export interface Take {
  readonly recording: Recording | undefined;
  readonly problems: readonly Problem[];
  /** What Node itself printed on the way out. */
  readonly rawStderr: string;
}

/** Runs a snippet once and makes a recording of it. Writes nothing. */
export async function makeRecording(
  project: Project,
  runner: Runner,
  snippet: Snippet,
  options: RunOptions = {},
): Promise<Take> {
  if (snippet.problems.length > 0)
    return { recording: undefined, problems: snippet.problems, rawStderr: '' };
  try {
    const [run, inputs] = await Promise.all([
      runner.run(snippet, options),
      readInputs(project, snippet),
    ]);
    const header = {
      format: recordingFormat,
      clock: snippet.directives.clock,
      runtime: runtimeVersion,
      inputs,
    };
    const recording = { header, events: run.events };
    return { recording, problems: checkExpectations(snippet, recording), rawStderr: run.rawStderr };
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return { recording: undefined, problems: error.problems, rawStderr: '' };
  }
}
