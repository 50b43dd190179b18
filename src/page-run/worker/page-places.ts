import { includes, OwnMap, toOwnArray } from '../../intrinsics/index.ts';
import { shownMachine } from '../../shown-machine/index.ts';
import {
  createPlaces,
  installStackTraces,
  type Places,
  type StackFrame,
} from '../../trace/index.ts';
import { getCallSites } from './own-stack.ts';
import type { PreparedProgram } from './prepare-modules.ts';

/** Where the files of a program would be: paths are shown relative to it, as in CI. */
const baseUrl = `file://${shownMachine.folders.snippets}/`;

/** A program's places, by names that are the same in every run. */
export function createPagePlaces({ modules }: PreparedProgram): {
  readonly places: Places;
  /** Says which module, or which built-in one, has a URL. */
  readonly name: (name: string, url: string) => void;
  /** A text in which modules have their names. */
  readonly clean: (text: string) => string;
} {
  const named = new OwnMap<string, string>();
  const toNamed = (url: string | null | undefined) => named.get(url ?? '') ?? url ?? '';
  const [entry] = modules;
  const places = createPlaces(
    {
      entry: baseUrl + (entry?.name ?? ''),
      modules: modules.map(({ name, shifts }) => ({ url: baseUrl + name, shifts })),
      baseUrl,
    },
    (limit) =>
      toOwnArray(getCallSites(limit)).map((site) => ({
        ...site,
        scriptName: toNamed(site.scriptName),
      })),
  );
  const rename = (frame: StackFrame): StackFrame => ({
    getFileName: () => toNamed(frame.getFileName()),
    getLineNumber: () => frame.getLineNumber(),
    getColumnNumber: () => frame.getColumnNumber(),
    isPromiseAll: () => frame.isPromiseAll(),
    toString: () =>
      String(frame).replaceAll(frame.getFileName() || baseUrl, toNamed(frame.getFileName())),
  });
  installStackTraces(places, rename);
  return {
    places,
    clean(text) {
      if (!includes(text, 'blob:')) return text;
      return [...named].reduce((cleaned, [url, name]) => cleaned.replaceAll(url, name), text);
    },
    name(name, url) {
      named.set(url, name.startsWith('node:') ? name : baseUrl + name);
    },
  };
}
