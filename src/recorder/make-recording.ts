import { AuthorError, type Problem } from '../author-error.ts';
import type { Project } from '../project.ts';
import { checkExpectations, type Recording, recordingFormat } from '../recordings/index.ts';
import { readInputs } from '../recordings/node/index.ts';
import { type Runner, type RunOptions, runtimeVersion } from '../run/index.ts';
import type { Snippet } from '../snippets/index.ts';
import type { TraceEvent } from '../trace/index.ts';

/** A fresh recording, and what is wrong with it. Where the program could not even start, there is none. */
export interface Take {
  readonly recording: Recording | undefined;
  readonly problems: readonly Problem[];
  /** What Node itself printed on the way out. */
  readonly rawStderr: string;
}

/** The times of a real clock are this machine's: a recording keeps the order and says nothing of times. */
const withoutTime = (event: TraceEvent): TraceEvent => ({ ...event, at: 0 });

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
    const events = snippet.directives.clock === 'real' ? run.events.map(withoutTime) : run.events;
    const recording = { header, events };
    return { recording, problems: checkExpectations(snippet, recording), rawStderr: run.rawStderr };
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return { recording: undefined, problems: error.problems, rawStderr: '' };
  }
}
