/** Runs an instrumented module in this process, and prints how its tasks fell into the segments that V8 reports. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { promiseHooks } from 'node:v8';
import { createTracer, type TaskReport, tracerName } from '../../trace/index.ts';
import { instrument } from '../instrument.ts';

const [, , file = ''] = process.argv;
const original = readFileSync(file, 'utf8');
const code = stripTypeScriptTypes(original);
const { source, sites } = instrument(code, original, {
  format: 'module',
  isEntry: true,
  firstSite: 0,
});

/** Each continuation that V8 runs has a number; 0 is everything else. */
let segment = 0;
let lastSegment = 0;
const seen: { segment: number; kind: string; task: number; name?: string }[] = [];
const report = (event: TaskReport) => {
  if ('task' in event && event.task !== undefined) {
    seen.push({
      segment,
      kind: event.kind,
      task: event.task,
      ...('name' in event && { name: event.name }),
    });
  }
};
const tracer = createTracer(sites, { report, findCaller: () => ({}) });
Object.defineProperty(globalThis, tracerName, { value: tracer });
console.log = () => {};

promiseHooks.createHook({
  before: () => {
    segment = ++lastSegment;
  },
  after: () => {
    segment = 0;
  },
});
await import(`data:text/javascript,${encodeURIComponent(source)}`);
process.stdout.write(JSON.stringify(seen));
