import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import {
  frameAddress,
  pageExerciseAddress,
  programAddress,
  serviceWorkerAddress,
} from '../addresses/index.ts';
import type { Embeds } from '../embeds/index.ts';
import { findExercises, toPageExercise } from '../exercises/node/index.ts';
import { buildServiceWorker } from '../offline/node/index.ts';
import { toPageSnippet } from '../page-run/node/index.ts';
import type { Project } from '../project.ts';

/** What pages load when a reader runs something: the frame, programs, exercises, the service worker, each by its address. */
export function createRunFiles(project: Project, embeds: Embeds, frame: string) {
  const kinds: readonly {
    readonly pattern: RegExp;
    readonly read: (name: string) => Promise<unknown>;
  }[] = [
    {
      pattern: toPattern(programAddress('*')),
      async read(id) {
        const shelf = await embeds.find(id);
        return shelf && toPageSnippet(project, shelf.snippet, shelf.recording);
      },
    },
    { pattern: toPattern(pageExerciseAddress('*')), read: (slug) => toPageExercise(project, slug) },
  ];

  const read = async (address: string): Promise<string | undefined> => {
    if (address === frameAddress) return frame;
    if (address === serviceWorkerAddress) return buildServiceWorker();
    for (const kind of kinds) {
      const name = kind.pattern.exec(address)?.[1];
      if (name === undefined) continue;
      const content = await kind.read(decodeURIComponent(name));
      return content === undefined ? undefined : JSON.stringify(content);
    }
    return undefined;
  };

  return {
    read,

    /** Writes those that the pages of a build may ask for. Where no page runs anything, there are none. */
    async writeAll(folder: string) {
      const programs = embeds.runnableIds().map(programAddress);
      const exercises = (await findExercises(project)).map(pageExerciseAddress);
      const addresses = [...programs, ...exercises];
      if (addresses.length > 0) addresses.push(frameAddress, serviceWorkerAddress);
      const atOnce = pLimit(64);
      await Promise.all(
        addresses.map((address) =>
          atOnce(async () => {
            const content = await read(address);
            if (content === undefined) return;
            const file = path.join(folder, address);
            await mkdir(path.dirname(file), { recursive: true });
            await writeFile(file, content);
          }),
        ),
      );
    },
  };
}

const toPattern = (address: string) =>
  new RegExp(`^${address.replaceAll('.', '\\.').replace('*', '(.+)')}$`);
