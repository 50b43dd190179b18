/** The script of a worker that runs one program. It is told which, and then answers that it is still there. */

import { ping, pong, type RunRequest } from '../messages.ts';
import { startProgram } from './start-program.ts';

// Kept from before the program runs, which may replace any of them, and would come by the port in a getter.
const { postMessage } = MessagePort.prototype;
const { apply } = Reflect;
const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')
  ?.get as () => unknown;

addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<RunRequest>) => {
    if (!port) return;
    const answer = () => apply(postMessage, port, [pong]);
    port.onmessage = (event) => {
      if (apply(readData, event, []) === ping) answer();
    };
    // At once, so that from now on silence means that the program loops.
    answer();
    startProgram(data.program, port);
  },
  { once: true },
);
