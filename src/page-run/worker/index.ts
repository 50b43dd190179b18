/** The script of a worker that runs one program. It is told which, and then answers that it is still there. */

import { ping, pong, type RunRequest } from '../messages.ts';
import { startProgram } from './start-program.ts';

const { postMessage } = MessagePort.prototype;
const { apply } = Reflect;

addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<RunRequest>) => {
    if (!port) return;
    const answer = () => apply(postMessage, port, [pong]);
    port.onmessage = (event) => {
      if (event.data === ping) answer();
    };
    // At once, so that from now on silence means that the program loops.
    answer();
    startProgram(data.program, port);
  },
  { once: true },
);
