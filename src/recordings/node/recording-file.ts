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
  return readFile(file, 'utf8').then(
    (text) => parseRecording(text, toShownPath(project, file)),
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT'
        ? missingRecording(toShownPath(project, snippetFile))
        : unusableRecordingPlace(project, snippetFile, error),
  );
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

/** What is wrong where a recording can be neither read nor written, such as a folder of its name. */
export function unusableRecordingPlace(
  project: Project,
  snippetFile: string,
  cause: NodeJS.ErrnoException,
): Problem {
  const file = toShownPath(project, toRecordingFile(snippetFile));
  return {
    title: 'No place for a recording',
    where: { file },
    problem: `${file} cannot be read or written as a file: ${cause.code}.`,
    fix: 'Remove what is there, and record again.',
    cause,
  };
}

function missingRecording(shownFile: string): Problem {
  return {
    title: 'Missing recording',
    where: { file: shownFile },
    problem: `${shownFile} has never been recorded, so a page has no output to show.`,
    fix: `Run "npm run record -- ${shownFile}" and commit ${toRecordingFile(shownFile)}.`,
  };
}
