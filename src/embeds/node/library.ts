import { stat } from 'node:fs/promises';
import { AuthorError, type Place, type Problem } from '../../author-error.ts';
import { findObstacle } from '../../page-run/index.ts';
import type { Project } from '../../project.ts';
import { isProblem, type Recording } from '../../recordings/index.ts';
import { checkInputs, readInputs, readRecording } from '../../recordings/node/index.ts';
import { findSnippets, readSnippet, type Snippet, toSnippetFile } from '../../snippets/index.ts';
import { type CodeRequest, type ShownCode, selectCode } from '../code.ts';
import { type ShownOutput, toShownOutput } from '../output.ts';
import { unknownSnippet } from '../unknown-snippet.ts';
import { quoteValue, type ValueRequest } from '../value.ts';

/** A snippet with its recording, or with what keeps it from being shown. */
export interface Shelf {
  readonly snippet: Snippet;
  readonly recording: Recording | undefined;
  readonly problems: readonly Problem[];
}

/** What pages ask for while they are built. Reads each snippet once, and runs none. */
export interface Embeds {
  code(request: CodeRequest): Promise<ShownCode>;
  output(request: { readonly of: string }): Promise<ShownOutput>;
  value(request: ValueRequest): Promise<string>;
  /** Why a page cannot run the snippet; none where it can, and then its program must be served beside the page. */
  obstacle(request: { readonly of: string }): Promise<string | undefined>;
  /** The snippets of which pages have been told that they can run them, in alphabetical order. */
  runnableIds(): readonly string[];
  /** The names of all snippets, in alphabetical order. */
  ids(): Promise<string[]>;
  /** The snippet with its recording and problems, or `undefined` where there is no such snippet. */
  find(id: string): Promise<Shelf | undefined>;
  /** Reads a changed snippet anew, the next time it is asked for. */
  forgetAll(): void;
}

/** Opens a project's snippets and recordings for reading. `runtime` is the version of Node that must have recorded them. */
export function createEmbeds(project: Project, runtime: string): Embeds {
  let shelves = new Map<string, Promise<Shelf | undefined>>();
  let ids: Promise<string[]> | undefined;
  const runnable = new Set<string>();

  const find = (id: string) => {
    const found = shelves.get(id) ?? readShelf(project, runtime, id);
    shelves.set(id, found);
    return found;
  };

  const take = async (id: string): Promise<Shelf> => {
    const shelf = await find(id);
    if (!shelf)
      throw new AuthorError(unknownSnippet(id, await findSnippets(project), { file: 'snippets' }));
    return shelf;
  };

  const takeRecording = async (id: string): Promise<Recording> => {
    const { recording, problems } = await take(id);
    if (!recording) throw new AuthorError(problems);
    return recording;
  };

  return {
    find,
    ids: () => (ids ??= findSnippets(project)),
    forgetAll() {
      shelves = new Map();
      ids = undefined;
    },
    async code(request) {
      const { snippet } = await take(request.of);
      return orThrow(
        (where, problems) => selectCode(snippet, request, where, problems),
        snippet.shownFile,
      );
    },
    async output({ of }) {
      return toShownOutput(of, await takeRecording(of));
    },
    async obstacle({ of }) {
      const found = findObstacle((await take(of)).snippet);
      if (found === undefined) runnable.add(of);
      return found;
    },
    runnableIds: () => [...runnable].sort(),
    async value(request) {
      const recording = await takeRecording(request.of);
      return orThrow(
        (where, problems) => quoteValue(recording, request, where, problems),
        request.of,
      );
    },
  };
}

function orThrow<T>(resolve: (where: Place, problems: Problem[]) => T, file: string): T {
  const problems: Problem[] = [];
  const value = resolve({ file }, problems);
  if (problems.length > 0) throw new AuthorError(problems);
  return value;
}

async function readShelf(
  project: Project,
  runtime: string,
  id: string,
): Promise<Shelf | undefined> {
  const file = toSnippetFile(project, id);
  if (!file || !(await isFile(file))) return undefined;
  const snippet = await readSnippet(project, file);
  const recording = await readRecording(project, file);
  const { problems } = snippet;
  if (isProblem(recording)) {
    // A snippet with problems cannot be recorded: to ask for that would be a second mistake for the first.
    return {
      snippet,
      recording: undefined,
      problems: problems.length > 0 ? problems : [recording],
    };
  }
  if (problems.length > 0) return { snippet, recording, problems };
  const stale = checkInputs(snippet, recording, await readInputs(project, snippet), runtime);
  return { snippet, recording, problems: stale };
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
