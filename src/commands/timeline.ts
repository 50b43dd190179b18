import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failOn } from '../author-error.ts';
import type { Project } from '../project.ts';
import { makeRecording } from '../recorder/index.ts';
import type { Recording } from '../recordings/index.ts';
import { createRunner } from '../run/index.ts';
import { readSnippet } from '../snippets/index.ts';
import {
  drawFile,
  narrate,
  type TaskModel,
  toHeading,
  toPerfetto,
  toTable,
  toTasks,
} from '../timeline/index.ts';
import { findProgram } from './find-file.ts';
import { parseOptions } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

const pictureStyles = new URL('../timeline/picture.css', import.meta.url);

type Export = (model: TaskModel, name: string) => string | Promise<string>;

const formats: Readonly<Record<string, Export>> = {
  svg: drawSvg,
  table: (model, name) =>
    `${toTable(model, { caption: `Events of ${name}. ${narrate(model)}` })}\n`,
  perfetto: (model) => `${JSON.stringify(toPerfetto(model))}\n`,
};

/** Runs a file and prints its timeline; gives 1 where there is nothing to draw. */
export async function timeline(project: Project, args: string[]): Promise<number> {
  const { file, format } = parse(args);
  const recording = await runOnce(project, file);
  if (!recording) return 1;
  const model = toTasks(recording);
  const text = await (formats[format] as Export)(model, path.basename(file));
  process.stdout.write(text);
  if (text === '') process.stderr.write(`${narrate(model)} There is no timeline to draw.\n`);
  return text === '' ? 1 : 0;
}

function parse(args: string[]): { file: string; format: string } {
  const { values, positionals } = parseOptions(args, { format: { type: 'string' } });
  const { format = 'svg' } = values;
  if (!Object.hasOwn(formats, format)) {
    throw new UsageError(
      `"${format}" is not a format; there are ${Object.keys(formats).join(', ')}.`,
    );
  }
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) {
    throw new UsageError('Of which file should there be a timeline? Name one.');
  }
  return { file: findProgram(given), format };
}

async function runOnce(project: Project, file: string): Promise<Recording | undefined> {
  const snippet = await readSnippet(project, file);
  failOn(snippet.problems);
  const { recording, problems } = await makeRecording(project, createRunner(project), snippet);
  // An unexpected end of the program is what its timeline shows; only without any run there is none.
  if (!recording) failOn(problems);
  return recording;
}

async function drawSvg(model: TaskModel, name: string): Promise<string> {
  const styles = (await readFile(pictureStyles, 'utf8')).replaceAll(/\/\*.*?\*\/|\n\s*/gs, '');
  const entry = { model, heading: toHeading(name, model) };
  const svg = drawFile([entry], `${name}. ${narrate(model)}`, styles);
  return svg === undefined ? '' : `${svg}\n`;
}
