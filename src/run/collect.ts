import type { TraceEvent } from '../trace/index.ts';
import { parseEvents } from './read-events.ts';

/** Gathers a stream's text up to a limit; `onLine` gets each JSON line as it comes. */
export function collect(
  stream: NodeJS.ReadableStream,
  maximum: number,
  onOverflow: () => void,
  onLine?: (event: TraceEvent) => void,
) {
  const chunks: Buffer[] = [];
  let size = 0;
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maximum) return onOverflow();
    chunks.push(chunk);
    if (!onLine) return;
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const event of parseEvents(lines)) onLine(event);
  });
  stream.on('error', () => {});
  return () => Buffer.concat(chunks).toString();
}
