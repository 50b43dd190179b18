import { getCallSites } from 'node:util';
import type { SourcePlace } from '../../trace/index.ts';
import type { Program } from './program.ts';

/** So many frames suffice to get from a write through Node's console to the line that called it. */
const searchedFrames = 40;

export type Places = ReturnType<typeof createPlaces>;

/** Tells the program's own frames from all others, and names them as a page does. */
export function createPlaces(program: Program) {
  const urls = new Set(program.modules.map((module) => module.url));
  const entryFolder = program.entry.slice(0, program.entry.lastIndexOf('/') + 1);

  const toPlace = (url: string, line: number): SourcePlace =>
    url === program.entry ? { line } : { line, file: relativeTo(entryFolder, url) };

  return {
    isOwn: (url: string | null | undefined) => urls.has(url ?? ''),

    /** A file's URL as a page shows it. */
    display: (text: string) => text.replaceAll(program.baseUrl, ''),

    /** The place in the program that is being executed. */
    current(): SourcePlace {
      for (const site of getCallSites(searchedFrames)) {
        if (urls.has(site.scriptName)) return toPlace(site.scriptName, site.lineNumber);
      }
      return {};
    },

    /** The innermost own place in a stack as `display` shows it. */
    ofStack(stack: string): SourcePlace {
      for (const [, path, line] of stack.matchAll(/^\s+at (?:.*\()?(.+?):(\d+):\d+\)?$/gm)) {
        const url = program.baseUrl + path;
        if (urls.has(url)) return toPlace(url, Number(line));
      }
      return {};
    },
  };
}

function relativeTo(folder: string, url: string): string {
  const from = folder.split('/');
  const to = url.split('/');
  let same = 0;
  while (same < from.length - 1 && from[same] === to[same]) same++;
  const up = from.length - 1 - same;
  return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(same).join('/')}`;
}
