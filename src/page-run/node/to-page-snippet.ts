import type { Project } from '../../project.ts';
import { formatRecording, type Recording } from '../../recordings/index.ts';
import type { Snippet } from '../../snippets/index.ts';
import type { PageSnippet } from '../page-program.ts';
import { toPageProgram } from './to-page-program.ts';

/** A snippet with its recording, to be served beside the pages that show it. */
export function toPageSnippet(
  project: Project,
  snippet: Snippet,
  recording: Recording | undefined,
): PageSnippet {
  return {
    program: toPageProgram(project, snippet),
    ...(recording && { recording: formatRecording(recording) }),
    isUnordered: snippet.directives.isUnordered,
  };
}
