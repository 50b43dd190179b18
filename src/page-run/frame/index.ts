/** The script of the sandboxed frame: starts a worker for each run, watches it, and passes on what it reports. */

import {
  type FrameAnswer,
  type FrameRequest,
  ping,
  pong,
  type RunReport,
  ready,
} from '../messages.ts';
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
      if (data.kind === 'stop') return;
      const { run, program } = data;
      const report = (report: RunReport) => answer({ run, report });
      try {
        stop = superviseRun(workerUrl, program, report);
      } catch {
        const message = 'This browser could not start a worker.';
        report({ kind: 'refused', refusal: { file: program.entry, line: 1, message } });
      }
    };
    answer(ready);
  },
  { once: true },
);
