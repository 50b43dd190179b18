/** One kind of work outside JavaScript: a function body that reports its steps through `say`. */
interface Work {
  readonly name: string;
  readonly imports: readonly string[];
  readonly body: string;
  readonly isNetwork?: boolean;
}

const works: readonly Work[] = [
  {
    name: 'file',
    imports: ["import files from 'node:fs/promises';"],
    body: `
      await files.writeFile('note.txt', 'first\\n');
      say('written');
      await files.appendFile('note.txt', 'second\\n');
      const [text, { size }] = await Promise.all([files.readFile('note.txt', 'utf8'), files.stat('note.txt')]);
      say(text.split('\\n').join(' ') + size);`,
  },
  {
    name: 'keys',
    imports: [
      "import { pbkdf2, scrypt } from 'node:crypto';",
      "import { promisify } from 'node:util';",
    ],
    body: `
      const key = await promisify(pbkdf2)('secret', 'salt', 20_000, 16, 'sha256');
      say(key.toString('hex'));
      const other = await promisify<string, string, number, Buffer>(scrypt)('secret', 'salt', 16);
      say(other.toString('hex'));`,
  },
  {
    name: 'digest',
    imports: [],
    body: `
      const bytes = new TextEncoder().encode('message '.repeat(10_000));
      const names = ['SHA-1', 'SHA-256', 'SHA-512'];
      const digests = await Promise.all(names.map((name) => crypto.subtle.digest(name, bytes)));
      for (const digest of digests) say(String(new Uint8Array(digest)[0]));`,
  },
  {
    name: 'zip',
    imports: ["import zlib from 'node:zlib';", "import { promisify } from 'node:util';"],
    body: `
      const text = Buffer.from('all work and no play '.repeat(5_000));
      const packers = [promisify(zlib.gzip)(text), promisify(zlib.brotliCompress)(text)] as const;
      const [zipped, pressed] = await Promise.all(packers);
      say(String(zipped.length > pressed.length));
      say(String((await promisify(zlib.gunzip)(zipped)).length));`,
  },
  {
    name: 'pipeline',
    imports: [
      "import fs from 'node:fs';",
      "import { pipeline } from 'node:stream/promises';",
      "import zlib from 'node:zlib';",
    ],
    body: `
      fs.writeFileSync('long.txt', 'a long line of text\\n'.repeat(20_000));
      let chunks = 0;
      const source = fs.createReadStream('long.txt').on('data', () => chunks++);
      await pipeline(source, zlib.createGzip(), fs.createWriteStream('long.gz'));
      say(String(chunks));`,
  },
  {
    name: 'lines',
    imports: ["import fs from 'node:fs';", "import { createInterface } from 'node:readline';"],
    body: `
      fs.writeFileSync('lines.txt', 'one\\ntwo\\nthree\\n');
      for await (const line of createInterface({ input: fs.createReadStream('lines.txt') })) say(line);`,
  },
  {
    name: 'import',
    imports: [],
    body: `
      const { default: path } = await import('node:path');
      say(path.join('a', 'b'));
      const { value } = await import('data:text/javascript,await null; export const value = 7;');
      say(String(value));`,
  },
  {
    name: 'wasm',
    imports: [],
    body: `
      const compiled = await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      say(String(WebAssembly.Module.exports(compiled).length));`,
  },
  {
    name: 'echo',
    isNetwork: true,
    imports: ["import { once } from 'node:events';", "import net from 'node:net';"],
    body: `
      const server = net.createServer((peer) => peer.pipe(peer)).listen(0);
      await once(server, 'listening');
      const socket = net.connect((server.address() as net.AddressInfo).port);
      for (const word of ['one', 'two', 'three']) {
        socket.write(word);
        say(String(await once(socket, 'data')));
      }
      socket.end();
      server.close();
      await once(server, 'close');`,
  },
  {
    name: 'web',
    isNetwork: true,
    imports: [
      "import { once } from 'node:events';",
      "import http from 'node:http';",
      "import type net from 'node:net';",
    ],
    body: `
      const server = http.createServer(async (request, response) => {
        await sleep(3);
        response.end('you asked for ' + request.url);
      }).listen(0);
      await once(server, 'listening');
      const { port } = server.address() as net.AddressInfo;
      for (const name of ['a', 'b']) say(await (await fetch('http://localhost:' + port + '/' + name)).text());
      server.close();
      server.closeAllConnections();`,
  },
];

/** How the works of one program stand to each other in time. */
const arrangements = [
  {
    name: 'in-turn',
    start: (index: number) => (index === 0 ? '' : 'await sleep(10);'),
    isAwaited: true,
  },
  { name: 'staggered', start: () => 'await sleep(10);', isAwaited: false },
  { name: 'at-once', start: () => '', isAwaited: false },
] as const;

const worksPerProgram = 4;
const strideOfWorks = 3;

/** Programs that mix timers with several kinds of I/O, by name; as many of each arrangement. */
export function createMixedPrograms(count: number): Map<string, string> {
  const programs = Array.from({ length: count }, (_, index) => {
    const arrangement = arrangements[index % arrangements.length] as (typeof arrangements)[number];
    const round = Math.floor(index / arrangements.length);
    const chosen = chooseWorks(round);
    const names = chosen.map(({ name }) => name).join('-');
    return [`${arrangement.name}/${names}`, write(chosen, arrangement)] as const;
  });
  return new Map(programs);
}

/** Every kind as often as any other, next to kinds that are unlike it. */
function chooseWorks(round: number): Work[] {
  return Array.from(
    { length: worksPerProgram },
    (_, index) => works[(round + index * strideOfWorks) % works.length] as Work,
  );
}

function write(
  chosen: readonly Work[],
  { start, isAwaited }: (typeof arrangements)[number],
): string {
  const imports = new Set([
    "import { setTimeout as sleep } from 'node:timers/promises';",
    ...chosen.flatMap((work) => work.imports),
  ]);
  const functions = chosen.flatMap(({ name, body }, index) => [
    `async function work${index}() {`,
    `const say = (text: string) => console.log(performance.now(), '${name}', text);`,
    body,
    '}',
  ]);
  const calls = chosen.flatMap((_, index) => [
    start(index),
    `${isAwaited ? 'await ' : `const done${index} = `}work${index}();`,
  ]);
  return [
    ...(chosen.some(({ isNetwork }) => isNetwork) ? ['// @network loopback'] : []),
    ...imports,
    ...functions,
    "const ticking = setInterval(() => console.log(performance.now(), 'tick'), 7);",
    ...calls,
    ...(isAwaited
      ? []
      : [`await Promise.all([${chosen.map((_, index) => `done${index}`).join(', ')}]);`]),
    'await sleep(10);',
    'clearInterval(ticking);',
    '',
  ].join('\n');
}
