import { OwnMap, OwnSet, toOwnArray } from '../intrinsics/index.ts';
import { type ColumnShifts, toOriginalColumn } from './column-shifts.ts';
import type { SourcePlace } from './events.ts';

/** So many frames suffice to get from a write through Node's console to the line that called it. */
const searchedFrames = 40;

/** What is known of a program's modules, by their URLs. */
export interface PlacedProgram {
  readonly entry: string;
  readonly modules: readonly { readonly url: string; readonly shifts: ColumnShifts }[];
  /** URLs that start with this are shown relative to it. */
  readonly baseUrl: string;
}

/** One frame of the stack of calls, the innermost first. */
export interface CalledFrom {
  readonly scriptName: string;
  readonly lineNumber: number;
}

/** A frame of an error's stack, as V8 hands it over. */
export interface StackFrame {
  getFileName(): string | null | undefined;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
  isPromiseAll(): boolean;
  toString(): string;
}

export type Places = ReturnType<typeof createPlaces>;

/** Tells the program's own frames from all others, and names them as a page does. */
export function createPlaces(
  program: PlacedProgram,
  getCallSites: (frames: number) => readonly CalledFrom[],
) {
  const shifts = new OwnMap(program.modules.map((module) => [module.url, module.shifts]));
  const urls = new OwnSet(program.modules.map(({ url }) => url));
  const entryFolder = program.entry.slice(0, program.entry.lastIndexOf('/') + 1);

  const toPlace = (url: string, line: number): SourcePlace =>
    url === program.entry ? { line } : { line, file: toRelativeUrl(entryFolder, url) };

  return {
    isOwn: (url: string | null | undefined) => urls.has(url ?? ''),

    /** A frame as a page shows it: its own columns, and a path relative to the snippets. */
    displayFrame(frame: StackFrame): string {
      const [line, column] = [frame.getLineNumber() ?? 0, frame.getColumnNumber() ?? 0];
      const original = toOriginalColumn(shifts.get(frame.getFileName() ?? '') ?? {}, line, column);
      return String(frame)
        .replace(`:${line}:${column}`, `:${line}:${original}`)
        .replaceAll(program.baseUrl, '');
    },

    /** The place in the program that is being executed. */
    current(): SourcePlace {
      // By index: the program may have changed how arrays are iterated.
      const sites = getCallSites(searchedFrames);
      for (let i = 0; i < sites.length; i++) {
        const site = sites[i] as CalledFrom;
        if (urls.has(site.scriptName)) return toPlace(site.scriptName, site.lineNumber);
      }
      return {};
    },

    /** The place from which the function that is being executed was called. */
    caller(): SourcePlace {
      const sites = toOwnArray(getCallSites(searchedFrames));
      const own = sites.filter((site) => urls.has(site.scriptName));
      return own[1] ? toPlace(own[1].scriptName, own[1].lineNumber) : {};
    },

    /** The innermost own place in a stack as `display` shows it. */
    ofStack(stack: string): SourcePlace {
      for (const [, path, line] of stack.matchAll(
        /^\s+at (?:.*\()?(.+?):(\d+):\d+\)?(?: \{)?$/gm,
      )) {
        const url = program.baseUrl + path;
        if (urls.has(url)) return toPlace(url, Number(line));
      }
      return {};
    },
  };
}

/** A URL as one in `folder`, which ends with a slash, names it: `./b.ts`, `../a/c.ts`. */
export function toRelativeUrl(folder: string, url: string): string {
  const from = folder.split('/');
  const to = url.split('/');
  let same = 0;
  while (same < from.length - 1 && from[same] === to[same]) same++;
  const up = from.length - 1 - same;
  return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(same).join('/')}`;
}
