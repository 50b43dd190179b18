import { expect, test } from 'vitest';
import { type Directives, defaultDirectives } from '../snippets/index.ts';
import { findObstacle } from './find-obstacle.ts';

interface Case {
  readonly source?: string;
  readonly file?: string;
  readonly directives?: Partial<Directives>;
  readonly fixtures?: readonly string[];
  readonly packages?: readonly string[];
}

const find = ({ source = '', file = 'a.ts', directives, fixtures = [], packages = [] }: Case) =>
  findObstacle({
    directives: { ...defaultDirectives, ...directives },
    graph: { modules: [{ file, source, imports: {} }], fixtures, packages },
  });

test.each<[Case, string | undefined]>([
  [{}, undefined],
  [{ source: "import { setTimeout as sleep } from 'node:timers/promises';" }, undefined],
  [{ source: "import { EventEmitter, type Once, once } from 'events';" }, undefined],
  [{ source: "import type { Server } from 'node:http';" }, undefined],
  [{ source: "import { helper } from './helper.ts';" }, undefined],
  [{ source: "import http from 'node:http';" }, 'it needs node:http'],
  [{ source: "import { readFile } from 'fs/promises';" }, 'it needs node:fs/promises'],
  [
    { source: "import {\n  on,\n  getEventListeners as listening,\n} from 'node:events';" },
    'it needs getEventListeners of node:events',
  ],
  [{ packages: ['hono'] }, 'it needs the package hono'],
  [{ fixtures: ['data.csv'] }, 'it reads a file'],
  [{ file: 'a.cts' }, 'it holds a CommonJS module'],
  [{ directives: { clock: 'real' } }, 'it runs on the real clock'],
  [{ directives: { network: 'loopback' } }, 'it uses the network'],
  [{ directives: { mayHaveChildren: true } }, 'it starts other programs'],
  [{ directives: { stdin: 'names.txt' } }, 'it reads its standard input'],
  [{ directives: { isForBrowser: false } }, 'it shows what only Node does'],
])('%j', (facts, obstacle) => {
  expect(find(facts)).toBe(obstacle);
});
