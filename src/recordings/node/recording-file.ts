import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Problem } from '../../author-error.ts';
import { type Project, toShownPath } from '../../project.ts';
import { formatRecording, parseRecording, type Recording } from '../recording.ts';

const extension = '.recording.jsonl';

/** Where the recording of a snippet is: beside it. */
export const toRecordingFile = (snippetFile: string): string =>
  snippetFile.replace(/\.[cm]?[jt]s$/, '') + extension;

/** Reads the recording of a snippet; a missing or unreadable one is a problem. */
export async function readRecording(
  project: Project,
  snippetFile: string,
): Promise<Recording | Problem> {
  const file = toRecordingFile(snippetFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return text === undefined
    ? missingRecording(toShownPath(project, snippetFile))
    : parseRecording(text, toShownPath(project, file));
}

/** Writes a recording whole or not at all: a reader, or the next run, sees the old one or the new one. */
export async function writeRecording(snippetFile: string, recording: Recording): Promise<void> {
  const file = toRecordingFile(snippetFile);
  const draft = `${file}.${process.pid}.draft`;
  try {
    await writeFile(draft, formatRecording(recording), { flush: true });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

function missingRecording(shownFile: string): Problem {
  return {
    title: 'Missing recording',
    where: { file: shownFile },
    problem: `${shownFile} has never been recorded, so a page has no output to show.`,
    fix: `Run "npm run record -- ${shownFile}" and commit ${toRecordingFile(shownFile)}.`,
  };
}
