import type { Plugin } from 'vite';
import { formatProblems, type Problem } from '../author-error.ts';

/**
 * Ends a build with the problems of its content, before Astro reads that. Astro frames what a hook of an integration
 * throws; an error of a plugin without stack and cause it prints as it is.
 */
export function stopBuild(readProblems: () => readonly Problem[]): Plugin {
  return {
    name: 'awaited:stop-build',
    configResolved() {
      const text = formatProblems(readProblems());
      if (text === '') return;
      const error = new Error(`\n${text}`);
      error.stack = '';
      throw error;
    },
  };
}
