import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import pLimit from 'p-limit';
import { createDrawers } from './drawers.ts';
import { type FontName, readFont, vendoredFonts } from './vendored-fonts.ts';

/** A picture that is to be drawn. */
export interface Drawing {
  readonly svg: string;
  /** The fonts that it asks for. */
  readonly fonts: readonly FontName[];
}

/** The PNG files of a site, drawn from SVG while its pages are made, and each only once. */
export interface Pictures {
  /** The picture of an address of the site, such as `/about/card.png`, percent-encoded. It replaces an earlier one. */
  add(address: string, drawing: Drawing): void;
  /** The file of an address, once it is drawn. */
  find(address: string): Promise<Buffer | undefined>;
  /** Waits for all pictures and puts them below a folder. Says how many there are, and how many were not known before. */
  writeAll(folder: string): Promise<{ readonly count: number; readonly drawn: number }>;
}

/** To be raised when the same SVG is to give another file. */
const format = 1;
const copiesAtOnce = 16;

/** Pictures that are kept in `folder`, by what they are made from: a second build draws none. */
export function createPictures(folder: string): Pictures {
  const drawers = createDrawers();
  const seed = hashRenderer();
  const files = new Map<string, Promise<string>>();
  const made = new Map<string, Promise<string>>();
  let drawn = 0;

  const make = async ({ svg, fonts }: Drawing, file: string): Promise<string> => {
    if (existsSync(file)) return file;
    drawn++;
    await drawers.draw({ svg, fonts, file });
    return file;
  };

  return {
    add(address, drawing) {
      const hash = createHash('sha256')
        .update(seed)
        .update(drawing.fonts.join())
        .update(drawing.svg)
        .digest('hex');
      const file = path.join(folder, `${hash}.png`);
      const promise = made.get(file) ?? make(drawing, file);
      // It is waited for at the end.
      promise.catch(() => {});
      made.set(file, promise);
      files.set(address, promise);
    },
    async find(address) {
      const file = await files.get(address);
      return file === undefined ? undefined : readFile(file);
    },
    async writeAll(target) {
      drawers.hold();
      const limit = pLimit(copiesAtOnce);
      const copies = [...files].map(([address, file]) =>
        limit(() => copyPicture(address, file, target)),
      );
      try {
        await Promise.all(copies);
      } finally {
        await drawers.close();
      }
      return { count: files.size, drawn };
    },
  };
}

async function copyPicture(address: string, file: Promise<string>, target: string): Promise<void> {
  const drawn = await file.catch((cause: Error) => {
    throw new Error(`The picture ${address} cannot be drawn. ${cause.message}`, { cause });
  });
  const copy = path.join(target, decodeURIComponent(address));
  await mkdir(path.dirname(copy), { recursive: true });
  await copyFile(drawn, copy);
}

/** What beside the SVG decides how a picture looks. */
function hashRenderer(): string {
  const { resolve } = createRequire(import.meta.url);
  const wasm = readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'));
  const hash = createHash('sha256').update(String(format)).update(wasm);
  for (const name of Object.keys(vendoredFonts)) hash.update(readFont(name as FontName));
  return hash.digest('hex');
}
