import { expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { layOut } from './lay-out.ts';
import { narrate } from './narrate.ts';
import type { Sample } from './picture.ts';
import { programs } from './testing/programs.ts';
import { toTasks } from './to-tasks.ts';

const { header } = programs.concurrent;
const begun = [
  { at: 0, kind: 'call', task: 1, name: 'module' },
  { at: 0, kind: 'call', task: 2, name: 'work', caller: 1, line: 3 },
  { at: 0, kind: 'await', task: 2, line: 2, on: 'sleep(5)' },
  { at: 0, kind: 'await', task: 1, line: 4, on: 'sleep(9)' },
];
const unhandled = {
  header,
  events: [
    ...begun,
    { at: 5, kind: 'resume', task: 2 },
    { at: 5, kind: 'threw', task: 2, error: 'Error: no' },
    { at: 5, kind: 'uncaught', origin: 'rejection', error: 'Error: no', stack: 'Error: no' },
    { at: 5, kind: 'exit', code: 1 },
  ] as TraceEvent[],
};
const killed = {
  header,
  events: [...begun, { at: 7, kind: 'exit', signal: 'SIGKILL' }] as TraceEvent[],
};
const leftEarly = {
  header,
  events: [...begun, { at: 7, kind: 'exit', code: 0 }] as TraceEvent[],
};

interface Result {
  readonly recording: Recording;
  readonly shape: Sample['kind'];
  /** On the lane with this number. */
  readonly task: number | undefined;
  readonly meaning: string;
  readonly said: RegExp;
}

const results: Readonly<Record<string, Result>> = {
  'a deadlock': {
    ...{ recording: programs.deadlocked, shape: 'unsettled', task: 2, meaning: 'never settles' },
    said: /^Nothing can advance at 50 ms: line \d+ waits for Promise\.all.* and line \d+ for settings\./,
  },
  'a timer that outlives the program': {
    ...{ recording: programs.timers, shape: 'held', task: undefined, meaning: 'kept alive' },
    said: /ends at 100 ms, but a timer or the like keeps the program alive until 5000 ms/,
  },
  'a rejection that nobody handles': {
    ...{ recording: unhandled, shape: 'rejected', task: 2, meaning: 'nobody catches' },
    said: /^Nobody handles the rejection of work\(\), and it ends the program at 5 ms: Error: no\./,
  },
  'a forgotten await': {
    ...{
      recording: programs.forgotten,
      shape: 'outlived',
      task: 2,
      meaning: 'its caller has ended',
    },
    said: /^save\("draft"\) is still unfinished when its caller, the module, ends at 0 ms\./,
  },
  'a failure': {
    ...{ recording: programs.failed, shape: 'threw', task: 3, meaning: 'throws' },
    said: /download\("\/b"\) fails at 300 ms: Error: \/b not found\./,
  },
  'a cancelled task': {
    ...{ recording: programs.aborted, shape: 'aborted', task: 2, meaning: 'cancelled' },
    said: /are cancelled at 300 ms by the module/,
  },
  'an exit with tasks under way': {
    ...{ recording: leftEarly, shape: 'cut', task: 2, meaning: 'cut off' },
    said: /^The program exits at 7 ms, with two tasks under way\./,
  },
  'a program that is killed': {
    ...{ recording: killed, shape: 'cut', task: 2, meaning: 'cut off' },
    said: /^The program is ended by SIGKILL at 7 ms, with two tasks under way\./,
  },
};

test.each(Object.entries(results))(
  '%s is drawn on its lane, explained in the legend, and said',
  (_, { recording, shape, task, meaning, said }) => {
    const model = toTasks(recording);
    for (const width of [320, 720, 1200]) {
      const picture = layOut([{ model }], width);
      const lane = picture?.lanes.find((each) => each.task === task);
      const shapes = [...(lane?.bars ?? []), ...(lane?.glyphs ?? [])].map(({ kind }) => kind);
      expect(shapes).toContain(shape);
      expect(picture?.samples.map(({ kind }) => kind)).toContain(shape);
      expect(
        picture?.labels.filter(({ kind }) => kind === 'legend').map(({ text }) => text),
      ).toContain(meaning);
    }
    expect(narrate(model)).toMatch(said);
  },
);
