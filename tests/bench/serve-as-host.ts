import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { toType } from '../site/serve-folder.ts';

interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serves a built site on loopback as a static host does that follows the site's `_headers` and compresses text. */
export async function serveAsHost(folder: string) {
  const rules = parseHeaders(await readFile(path.join(folder, '_headers'), 'utf8'));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = path.join(
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    const content = await readFile(path.join(folder, name)).catch(() => undefined);
    const body = content ?? (await readFile(path.join(folder, '404.html')));
    const type = toType(content ? name : '404.html');
    const isText = /^text|json|xml|javascript/.test(type);
    for (const { headers } of rules.filter(({ pattern }) => pattern.test(pathname)))
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    response.setHeader('content-type', type);
    const coding = isText ? chooseCoding(request.headers['accept-encoding']) : undefined;
    if (coding) response.setHeader('content-encoding', coding);
    response.writeHead(content ? 200 : 404);
    response.end(coding ? codings[coding](body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** As hosts compress while they answer: Brotli at a middle quality, for whoever takes it. */
const codings = {
  br: (body: Buffer) =>
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => gzipSync(body),
};

const chooseCoding = (accepted: string | string[] = '') =>
  (['br', 'gzip'] as const).find((coding) => accepted.includes(coding));

/** Reads the form that static hosts share: a path, and below it its headers, indented. */
function parseHeaders(text: string): HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.startsWith('/'))
    .map((block) => {
      const [address = '', ...lines] = block.trim().split(/\n\s*/);
      return {
        pattern: new RegExp(`^${address.split('*').map(RegExp.escape).join('.*')}$`),
        headers: Object.fromEntries(lines.map(splitHeader)),
      };
    });
}

const splitHeader = (line: string): [string, string] => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
};
