import { expect, test } from 'vitest';
import { parseDirectives, type Snippet } from '../snippets/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { checkExpectations } from './expectations.ts';

function check(source: string, ...events: TraceEvent[]) {
  const { directives, problems } = parseDirectives(source, 'a.ts');
  expect(problems).toEqual([]);
  const header = { format: 2, clock: 'virtual' as const, runtime: '26.10.0', inputs: {} };
  return checkExpectations({ shownFile: 'a.ts', source, directives } as Snippet, {
    header,
    events,
  });
}

const exit = (code: number): TraceEvent => ({ at: 5, kind: 'exit', code });
const uncaught = (error: string, stack = error): TraceEvent => ({
  at: 5,
  kind: 'uncaught',
  origin: 'exception',
  line: 7,
  error,
  stack,
});

test.each<[string, string, TraceEvent[]]>([
  ['an end without incident', '', [exit(0)]],
  ['the expected exit code', '// @exit 3', [exit(3)]],
  [
    'the expected error',
    '// @throws RangeError: too far',
    [uncaught('RangeError: too far'), exit(1)],
  ],
  [
    'the expected kind of error',
    '// @throws RangeError',
    [uncaught('RangeError: too far'), exit(1)],
  ],
  [
    'the expected kind of error, without a message',
    '// @throws RangeError',
    [uncaught('RangeError'), exit(1)],
  ],
  ['an expected value that is no error', "// @throws 'oh: no'", [uncaught("'oh: no'"), exit(1)]],
  [
    'an expected error of several lines',
    '// @throws Error: one',
    [uncaught('Error: one\ntwo'), exit(1)],
  ],
  [
    'an expected deadlock',
    '// @exit 13',
    [{ at: 5, kind: 'stuck', waitsFor: 'a promise' }, exit(13)],
  ],
])('%s is no problem', (_, source, events) => {
  expect(check(source, ...events)).toEqual([]);
});

test.each<[string, string, TraceEvent[], string]>([
  ['an uncaught error', '', [uncaught('Error: no'), exit(1)], 'a.ts:7 Uncaught error'],
  [
    'an uncaught error where only an exit code is expected',
    '// @exit 1',
    [uncaught('Error: no'), exit(1)],
    'a.ts:7 Uncaught error',
  ],
  [
    'an error of another kind',
    '// @throws RangeError',
    [uncaught('RangeErrors: no'), exit(1)],
    'a.ts:1 Another error was thrown',
  ],
  [
    'another message',
    '\n// @throws Error: yes',
    [uncaught('Error: no'), exit(1)],
    'a.ts:2 Another error was thrown',
  ],
  [
    'an expected throw that did not happen',
    '// @throws Error',
    [exit(0)],
    'a.ts:1 Expected throw did not happen',
  ],
  [
    'an expected exit code that did not come',
    '// @exit 3',
    [exit(0)],
    'a.ts:1 Unexpected exit code',
  ],
  ['an exit code that nothing promised', '', [exit(3)], 'a.ts:1 Unexpected exit code'],
  [
    'an end by a signal',
    '',
    [{ at: 5, kind: 'exit', signal: 'SIGTERM' }],
    'a.ts:1 Unexpected exit code',
  ],
  ['no end at all', '', [], 'a.ts:1 Unexpected exit code'],
  [
    'a deadlock',
    '',
    [{ at: 5, kind: 'stuck', line: 4, waitsFor: 'a promise' }, exit(13)],
    'a.ts:4 Nothing can advance',
  ],
  [
    'a limit',
    '// @exit 3',
    [{ at: 5, kind: 'limit', limit: 'output', allowed: '64 KiB' }, exit(0)],
    'a.ts:undefined Limit of output reached',
  ],
])('%s is one problem, at its place', (_, source, events, expected) => {
  const titles = check(source, ...events).map(
    ({ where, title }) => `${where.file}:${where.line} ${title}`,
  );
  expect(titles).toEqual([expected]);
});

test.each([
  'Error: no',
  'Error',
  'Error: one\ntwo',
  'undefined',
  'null',
  "'oh: no'",
  '{ code: 1 }',
  '{\n  a: 1\n}',
  '[ 1, 2 ]',
  '7',
  'MyError: a: b',
])('the advice on the uncaught “%s” is a directive that then holds', (error) => {
  const [problem] = check('', uncaught(error), exit(1));
  const [, directive = ''] = /put "(\/\/ @throws .*)" in its head/.exec(problem?.fix ?? '') ?? [];
  expect(check(directive, uncaught(error), exit(1))).toEqual([]);
});

test('the advice on another error is a directive that then holds', () => {
  const events = [uncaught('Error: one\ntwo'), exit(1)];
  const [problem] = check('// @throws TypeError', ...events);
  const [, directive = ''] = /Write "(@throws .*)"/.exec(problem?.fix ?? '') ?? [];
  expect(check(`// ${directive}`, ...events)).toEqual([]);
});

test.each([
  ['Net', '@network loopback'],
  ['FileSystemRead', 'new URL('],
  ['FileSystemWrite', 'scratch folder'],
  ['ChildProcess', '@child-process'],
  ['WorkerThreads', '@clock real'],
])('a denied access to %s is answered with what is allowed', (permission, advice) => {
  const stack = `Error: Access to this API has been restricted\n  code: 'ERR_ACCESS_DENIED',\n  permission: '${permission}'`;
  expect(
    check('', uncaught('Error: Access to this API has been restricted', stack), exit(1))[0]?.fix,
  ).toContain(advice);
});

test.each([
  ['/snippets/topic/data.csv', "Name the file as new URL('./file', import.meta.url)"],
  ['/', 'Do without "/": a run has its working directory'],
  ['/etc/passwd', 'Do without "/etc/passwd": a run has'],
])('the advice on a read of %s that is denied speaks of that place', (resource, advice) => {
  const stack = `Error: Access to this API has been restricted. {
  code: 'ERR_ACCESS_DENIED',
  permission: 'FileSystemRead',
  resource: '${resource}'
}`;
  const [problem] = check('', uncaught('Error: Access', stack), exit(1));
  expect(problem?.fix).toContain(advice);
});
