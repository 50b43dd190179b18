import { type AuthorError, formatProblems, type Place } from '../author-error.ts';
import type { Project } from '../project.ts';
import { createPlaces, makeRecording } from '../recorder/index.ts';
import { compareRecordings, type Drift, findFirstChange, isProblem } from '../recordings/index.ts';
import { checkInputs, readRecording, writeRecording } from '../recordings/node/index.ts';
import { createRunner, runtimeVersion } from '../run/index.ts';
import { readSnippet, toSnippetFile } from '../snippets/index.ts';
import { checkTypes, type TypeReport } from '../type-check/index.ts';

/** What the tests of one snippet have to say. Plain data: it goes from here to a test worker. */
export interface Verdict {
  readonly file: string;
  /** What is wrong with the run, or with the snippet before it could run. */
  readonly problems?: { readonly message: string; readonly where: Place };
  readonly drift?: Drift & { readonly where: Place };
  readonly typeProblems?: { readonly message: string; readonly where: Place };
}

/** Runs the snippets of a test run ahead of their tests, as many at once as there are processors. */
export function createRehearsal(project: Project) {
  const runner = createRunner(project);
  const placeFor = createPlaces();
  let verdicts = new Map<string, Promise<Verdict>>();
  let types: Promise<TypeReport> | undefined;
  let isUpdate = false;

  const rehearse = async (id: string): Promise<Verdict> => {
    const file = toSnippetFile(project, id) ?? '';
    const snippet = await readSnippet(project, file);
    types ??= checkTypes(project);
    const limit = placeFor(snippet);
    const take = await limit(() => makeRecording(project, runner, snippet));
    const typeProblems = toMessage((await types).check(snippet));
    const base = { file, ...(typeProblems && { typeProblems }) };
    if (!take.recording || take.problems.length > 0) {
      const problems = toMessage(take.problems);
      return { ...base, ...(problems && { problems }) };
    }

    const committed = await readRecording(project, file);
    if (isProblem(committed) && !isUpdate) {
      const problems = toMessage([committed]);
      return { ...base, ...(problems && { problems }) };
    }
    if (isUpdate || isProblem(committed)) {
      await writeRecording(file, take.recording);
      return base;
    }
    const drift = compareRecordings(committed, take.recording, snippet.directives);
    if (drift)
      return {
        ...base,
        drift: { ...drift, where: { file, ...findFirstChange(committed, take.recording) } },
      };
    const stale = toMessage(
      checkInputs(snippet, committed, take.recording.header.inputs, runtimeVersion),
    );
    return { ...base, ...(stale && { problems: stale }) };
  };

  return {
    /** Begins a test run: forgets the last one, and starts all that this one needs. */
    start(ids: readonly string[], update: boolean) {
      verdicts = new Map();
      types = undefined;
      isUpdate = update;
      for (const id of ids) this.result(id).catch(() => {});
    },
    result(id: string): Promise<Verdict> {
      const verdict = verdicts.get(id) ?? rehearse(id);
      verdicts.set(id, verdict);
      return verdict;
    },
  };
}

function toMessage(problems: ConstructorParameters<typeof AuthorError>[0]) {
  const all = [problems].flat();
  const [first] = all;
  return first && { message: formatProblems(all), where: first.where };
}
