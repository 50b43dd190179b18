/** The script of the sandboxed frame: starts a worker for each run, watches it, and passes on what it reports. */

import { type FrameAnswer, type FrameRequest, ping, pong, ready } from '../messages.ts';
import { superviseRun } from './supervise-run.ts';

/** The worker's script, put in when the frame is built. */
declare const workerSource: string;

const workerUrl = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));

addEventListener(
  'message',
  ({ source, ports: [port] }: MessageEvent) => {
    if (source !== parent || !port) return;
    const answer = (word: FrameAnswer) => port.postMessage(word);
    let stop = () => {};
    port.onmessage = ({ data }: MessageEvent<FrameRequest>) => {
      if (data === ping) return answer(pong);
      stop();
      if (data.kind === 'run')
        stop = superviseRun(workerUrl, data.program, (report) => answer({ run: data.run, report }));
    };
    answer(ready);
  },
  { once: true },
);
