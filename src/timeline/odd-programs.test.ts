import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { makeRecording } from '../recorder/index.ts';
import { createRunner } from '../run/index.ts';
import { readSnippet } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import type { TaskModel } from './model.ts';
import { narrate } from './narrate.ts';
import { drawFile, drawPictures } from './pictures.ts';
import { fromRows } from './rows.ts';
import { expectValidTrace, readTrace } from './testing/check-trace.ts';
import { readTable } from './testing/read-table.ts';
import { tableLimits, toTable } from './to-table.ts';
import { toTasks } from './to-tasks.ts';

const sleep = `import { setTimeout as sleep } from 'node:timers/promises';\n`;
const long = 'x'.repeat(5_000);

interface Odd {
  readonly source: string;
  /** What the picture, or the message where there is none, says. */
  readonly says: RegExp;
  readonly isDrawn?: boolean;
}

/** What a page, or a file, must never hold as it is. */
const hiddenPattern = /[[\p{Cc}\u202A-\u202E\u2066-\u2069]--\n]/v;

const programs: Readonly<Record<string, Odd>> = {
  'no async code': {
    source: `console.log([1, 2].map((n) => n * 2));`,
    says: /Nothing in this program waits\./,
    isDrawn: false,
  },
  'no code at all': { source: '', says: /Nothing in this program waits\./, isDrawn: false },
  'callbacks alone': {
    source: `setTimeout(() => console.log('late'), 40);\nprocess.on('exit', () => console.log('bye'));`,
    says: /No async function waits here: callbacks print two lines, at 40 ms\./,
  },
  '10,000 awaits': {
    source: `for (let i = 0; i < 10_000; i++) await null;\nconsole.log('done');`,
    says: /Only the first 2,000 events of tasks were recorded\..*events after 0 ms not drawn/s,
  },
  'tasks that never settle': {
    source: `const never = () => new Promise(() => {});\nconst wait = async () => never();\nasync function hang() { await wait(); }\nvoid hang();\nawait never();`,
    says: /Nothing can advance at 0 ms: line 5 waits for never\(\) and line 3 for wait\(\)\..*never settles/s,
  },
  'recursion 1,000 deep': {
    source: `${sleep}const descend = async (n: number): Promise<number> => n === 0 ? sleep(5, 0) : 1 + await descend(n - 1);\nconsole.log(await descend(1_000));`,
    says: /events of tasks were recorded.*and [\d,]+ more tasks/s,
  },
  'lines of 5,000 characters': {
    source: `${sleep}async function ${'f'.repeat(200)}(text: string) { await sleep(5); console.log(text); }\nawait ${'f'.repeat(200)}('${long}');`,
    says: /f{10,}…/,
  },
  'names in any script, and from right to left': {
    source: `${sleep}const 获取数据 = async (用户: string) => { await sleep(3); console.log(用户); };\nconst جلب = async (ملف: string) => { await sleep(5); console.log(ملف); };\nawait Promise.all([获取数据('用户'), جلب('ملف\u202e')]);`,
    says: /获取数据\(&quot;用户&quot;\).*جلب\(&quot;ملف/s,
  },
  'output of control characters and colours': {
    source: `${sleep}async function ring(text: string) { await sleep(5); process.stdout.write(text); }\nawait ring('\\u001b[31mred\\u001b[0m\\u0007\\0\\r\\n');\nconsole.error('\\u202e');`,
    says: /ring\(&quot;[^<]*u001b\[31m/,
  },
  'markup everywhere': {
    source: `${sleep}const work = async (text: string) => { await sleep(5); throw new RangeError(text); };\nawait work('</svg><script>alert("&amp;")</script>').catch(() => {});\nclass A { async '<b>'() { await sleep(1); } }\nawait new A()['<b>']();`,
    says: /work\(&quot;&lt;\/svg&gt;&lt;script/,
  },
  'an end by a signal': {
    source: `${sleep}async function work() { await sleep(5); process.kill(process.pid, 'SIGKILL'); await sleep(5); }\nawait work();`,
    says: /cut off/,
  },
  'a thousand calls at once': {
    source: `${sleep}const work = async (n: number) => { await sleep(n % 7 + 1); };\nawait Promise.all(Array.from({ length: 1_000 }, (_, n) => work(n)));`,
    says: /and [\d,]+ more tasks/,
  },
  'values that answer no question': {
    source: `${sleep}const trap = () => { throw new Error('do not ask'); };
const hostile = new Proxy({}, { get: trap, getPrototypeOf: trap, ownKeys: trap, getOwnPropertyDescriptor: trap });
const silent = Object.defineProperty(new Error('x'), 'message', { get: trap });
async function take(...values: unknown[]) { await sleep(5); throw values[1]; }
await take(hostile, silent).catch(() => {});
await take(Object.create(null), Object.create(null)).catch(() => {});
await take({ toString: trap }, undefined).catch(() => {});`,
    says: /take\(/,
  },
  'names that the language has taken': {
    source: `${sleep}const names = { async constructor() { await sleep(1); }, async ['__proto__']() { await sleep(2); }, async [Symbol.iterator]() { await sleep(3); }, async ''() { await sleep(4); }, async undefined() { await sleep(5); } };
async function module() { await sleep(6); }
await Promise.all([names.constructor(), names['__proto__'](), names[Symbol.iterator](), names[''](), names.undefined(), module()]);`,
    says: /constructor\(\).*__proto__.*Symbol\.iterator.*undefined\(\).*module\(\)/s,
  },
  'two hundred signals that abort in one instant': {
    source: `${sleep}const controllers = Array.from({ length: 200 }, () => new AbortController());
const nap = async ({ signal }: AbortController) => { await sleep(900, undefined, { signal }); };
const naps = Promise.allSettled(controllers.map(nap));
await sleep(5);
for (const controller of controllers) controller.abort();
await naps;`,
    says: /200 calls are cancelled at 5 ms\..*and 161 more tasks/s,
  },
  'more output than is kept': {
    source: `${sleep}async function shout() { await sleep(5); for (let i = 0; i < 9_000; i++) console.log('again and again'); }
await shout();`,
    says: /The run was ended at its limit of output/,
  },
  'an hour beside 3 ms': {
    source: `${sleep}async function nap(ms: number) { await sleep(ms); }\nawait nap(3);\nawait nap(3_600_000);`,
    says: /Two calls run one after another: 1 h 3 ms in all\..*1 h/s,
  },
};

async function run(source: string): Promise<TaskModel> {
  const project = await createTemporaryProject({ 'odd.ts': source });
  const snippet = await readSnippet(project, path.join(project.root, 'odd.ts'));
  const { recording } = await makeRecording(project, createRunner(project), snippet);
  if (!recording) throw new Error('It does not run.');
  return toTasks(recording);
}

test.each(Object.entries(programs))(
  'a program with %s has a picture that says what it leaves out, a table that loses nothing, a trace',
  async (_, { source, says, isDrawn = true }) => {
    const model = await run(source);
    const told = narrate(model);
    const files = [drawFile([{ model }], told, ''), ...drawPictures([{ model }], told)];
    const pictures = files.filter((file) => file !== undefined);
    expect(pictures).toHaveLength(isDrawn ? 4 : 0);
    expect(pictures[0] ?? told).toMatch(says);
    for (const picture of pictures) {
      expect(picture.replaceAll(/>[^<]*</g, '><')).not.toMatch(/NaN|undefined|Infinity/);
      expect(picture.length).toBeLessThan(100_000);
    }

    const whole = toTable(model, { caption: 'all' });
    expect(fromRows(readTable(whole))).toEqual(model.events);
    const onPage = toTable(model, { caption: 'some', ...tableLimits });
    expect(onPage.length).toBeLessThan(150_000);
    for (const markup of [...pictures, whole, onPage]) {
      expect(XMLValidator.validate(markup)).toBe(true);
      expect(markup).not.toMatch(hiddenPattern);
    }

    const trace = readTrace(model);
    expectValidTrace(trace);
    expect(trace.filter(({ cat }) => cat === 'task')).toHaveLength(model.tasks.length);
    for (const { name } of trace) expect(name).not.toMatch(hiddenPattern);
  },
);
