import { readFileSync } from 'node:fs';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { timelineAddress } from '../addresses/index.ts';
import { type Card, drawCard, drawIcon, readTokens, toPalette } from '../cards/index.ts';
import type { Embeds } from '../embeds/index.ts';
import { createPictures, readFont, readMetrics } from '../pictures/index.ts';
import {
  drawCopy,
  isWorthDrawing,
  toHeading,
  toPlainStyles,
  toShortNames,
  toTasks,
} from '../timeline/index.ts';

/** What a page says of itself, with the names of snippets in place of their runs. */
export interface CardRequest extends Omit<Card, 'runs'> {
  /** What could be drawn, the best first. */
  readonly drawable: readonly (readonly string[])[];
}

/** The pictures that pages ask for while they are made. They are drawn in threads beside. */
export interface SitePictures {
  addCard(address: string, card: CardRequest): Promise<void>;
  /** The picture of runs that are worth one, at the address that `timelineAddress` gives. */
  addTimeline(ids: readonly string[]): Promise<void>;
}

const pictureStyles = new URL('../timeline/picture.css', import.meta.url);

/** Draws a site's cards and timelines in the colours of its stylesheet, and keeps them in `folder`. */
export function createSitePictures(embeds: Embeds, folder: string, tokensFile: URL) {
  const pictures = createPictures(folder);
  const tokens = readTokens(readFileSync(tokensFile, 'utf8'));
  const palette = toPalette(tokens);
  const styles = toPlainStyles(readFileSync(pictureStyles, 'utf8'), tokens);
  const fonts = {
    display: readMetrics(readFont('display')),
    label: readMetrics(readFont('label')),
    text: readMetrics(readFont('text')),
  };

  pictures.add('/apple-touch-icon.png', { svg: drawIcon(palette), fonts: [] });

  const readRuns = async (ids: readonly string[]) => {
    const shelves = await Promise.all(ids.map((id) => embeds.find(id)));
    const runs = shelves.flatMap((shelf) =>
      shelf?.recording ? [{ name: shelf.snippet.id, model: toTasks(shelf.recording) }] : [],
    );
    return runs.every(({ model }) => isWorthDrawing(model)) ? runs : [];
  };

  const provided: SitePictures = {
    async addCard(address, { drawable, ...card }) {
      for (const ids of drawable) {
        const runs = await readRuns(ids);
        if (runs.length > 0) return addCard(address, { ...card, runs });
      }
      addCard(address, { ...card, runs: [] });
    },
    async addTimeline(ids) {
      const runs = await readRuns(ids);
      const names = runs.length > 1 ? toShortNames(runs.map(({ name }) => name)) : [];
      const entries = runs.map(({ model }, index) => ({
        model,
        ...(names[index] !== undefined && { heading: toHeading(names[index], model) }),
      }));
      const svg = entries.length > 0 ? drawCopy(entries, ids.join(', '), styles) : undefined;
      if (svg) pictures.add(timelineAddress(ids), { svg, fonts: ['code', 'codeBold'] });
    },
  };
  const addCard = (address: string, card: Card) =>
    pictures.add(address, {
      svg: drawCard(card, palette, fonts),
      fonts: ['display', 'label', 'text', 'code'],
    });

  return {
    provided,
    async writeAll(target: string, logger: AstroIntegrationLogger) {
      const { count, drawn } = await pictures.writeAll(target);
      logger.info(`${count} pictures, ${drawn} of them new`);
    },
    /** Answers for the pictures of pages that have been opened. */
    serve(server: ViteDevServer, base: string) {
      server.middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const picture = await pictures
          .find(pathname.replace(base.replace(/\/$/, ''), ''))
          .catch(() => undefined);
        if (!picture) return next();
        response.setHeader('content-type', 'image/png');
        response.end(picture);
      });
    },
  };
}
