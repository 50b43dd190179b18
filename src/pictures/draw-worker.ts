import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, threadId } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './encode-png.ts';
import { type FontName, readFont } from './vendored-fonts.ts';

/** What the thread is asked for: one SVG as a PNG file. */
export interface DrawJob {
  readonly svg: string;
  readonly fonts: readonly FontName[];
  readonly file: string;
}

export interface DrawAnswer {
  readonly file: string;
  /** What went wrong, if anything did. */
  readonly error?: string;
}

const { resolve } = createRequire(import.meta.url);
await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
const known = new Map<FontName, Buffer>();

parentPort?.on('message', (job: DrawJob) => {
  const answer = (error?: string) =>
    parentPort?.postMessage({ file: job.file, ...(error && { error }) } satisfies DrawAnswer);
  try {
    write(job.file, draw(job));
    answer();
  } catch (error) {
    answer(String(error));
  }
});

function draw({ svg, fonts }: DrawJob): Buffer {
  const fontBuffers = fonts.map((name) => {
    const font = known.get(name) ?? readFont(name);
    known.set(name, font);
    return font;
  });
  const resvg = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
  const image = resvg.render();
  const png = encodePng({ width: image.width, height: image.height, rgba: image.pixels });
  image.free();
  resvg.free();
  return png;
}

/** Whole or not at all: another build may be looking for the same file. */
function write(file: string, content: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${threadId}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
