import type { Problem } from '../author-error.ts';
import type { Project } from '../project.ts';
import { compareRecordings, isProblem, type Recording } from '../recordings/index.ts';
import {
  compareInputs,
  readRecording,
  unusableRecordingPlace,
  writeRecording,
} from '../recordings/node/index.ts';
import { createRunner } from '../run/index.ts';
import { readSnippet, type Snippet, toSnippetFile } from '../snippets/index.ts';
import { checkFreshness } from './freshness.ts';
import { makeRecording } from './make-recording.ts';
import { createPlaces } from './places.ts';

/** What became of one snippet: `fresh` was not run, `same` was run and gave what was there. */
export type Outcome = 'fresh' | 'same' | 'written' | 'failed';

export interface RecordOptions {
  /** Run also what is fresh. */
  readonly isForced?: boolean;
  readonly onDone?: (id: string, outcome: Outcome, done: number) => void;
}

/**
 * Records snippets, as many at once as there are processors. A recording with problems is not written,
 * so that the committed one stays.
 */
export async function recordAll(
  project: Project,
  ids: readonly string[],
  { isForced = false, onDone = () => {} }: RecordOptions = {},
): Promise<Problem[]> {
  const runner = createRunner(project);
  const placeFor = createPlaces();
  let done = 0;

  const recordOne = async (id: string): Promise<readonly Problem[]> => {
    const file = toSnippetFile(project, id);
    if (!file) throw new Error(`Not a snippet: ${id}`);
    const snippet = await readSnippet(project, file);
    const finish = (outcome: Outcome, problems: readonly Problem[] = []) => {
      onDone(id, outcome, ++done);
      return problems;
    };
    if (snippet.problems.length > 0) return finish('failed', snippet.problems);
    if (!isForced && (await checkFreshness(project, snippet)).isFresh) return finish('fresh');

    const limit = placeFor(snippet);
    const { recording, problems } = await limit(() => makeRecording(project, runner, snippet));
    if (!recording || problems.length > 0) return finish('failed', problems);
    const previous = await readRecording(project, file);
    if (!isProblem(previous) && saysTheSame(previous, recording, snippet)) return finish('same');
    try {
      await writeRecording(file, recording);
      return finish('written');
    } catch (error) {
      const cause = error as NodeJS.ErrnoException;
      return finish('failed', [unusableRecordingPlace(project, file, cause)]);
    }
  };

  return (await Promise.all(ids.map(recordOne))).flat();
}

/** Times on the real clock, and an order that is left open, are no reason to write a recording again. */
function saysTheSame(previous: Recording, fresh: Recording, { directives }: Snippet): boolean {
  const { clock, inputs, runtime } = fresh.header;
  return (
    previous.header.clock === clock &&
    compareInputs(previous.header, inputs, runtime).length === 0 &&
    compareRecordings(previous, fresh, directives) === undefined
  );
}
