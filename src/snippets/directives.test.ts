import { expect, test } from 'vitest';
import { defaultDirectives, directiveNames, parseDirectives } from './directives.ts';

const parse = (...lines: string[]) =>
  parseDirectives(lines.map((line) => `// ${line}`).join('\n'), 'a.ts');

test.each([
  ['@clock real', { clock: 'real' }],
  ['@clock virtual', { clock: 'virtual' }],
  ['@exit 3', { exit: 3 }],
  ['@exit 255', { exit: 255 }],
  ['@throws RangeError', { throws: { name: 'RangeError' }, exit: 1 }],
  [
    '@throws RangeError: too far: 7',
    { throws: { name: 'RangeError', message: 'too far: 7' }, exit: 1 },
  ],
  ["@throws 'oh: no'", { throws: { name: "'oh: no'" }, exit: 1 }],
  ['@throws undefined', { throws: { name: 'undefined' }, exit: 1 }],
  ['@throws errors.TimeoutError', { throws: { name: 'errors.TimeoutError' }, exit: 1 }],
  ['@type-error 2322', { typeErrors: [2322] }],
  ['@type-error 2322 2345', { typeErrors: [2322, 2345] }],
  ['@unordered', { isUnordered: true }],
  ['@elide \\d+ bytes', { elide: [/\d+ bytes/g] }],
  ['@network loopback', { network: 'loopback' }],
  ['@timeout 30s', { timeoutMs: 30_000 }],
  ['@timeout 500ms', { timeoutMs: 500 }],
  ['@argv a  b', { argv: ['a', 'b'] }],
  ['@env NAME=a value = x', { env: { NAME: 'a value = x' } }],
  ['@env EMPTY=', { env: { EMPTY: '' } }],
  ['@stdin names.txt', { stdin: 'names.txt' }],
  ['@no-browser', { isForBrowser: false }],
  ['  @exit   3  ', { exit: 3 }],
])('“%s” changes just what it says', (line, change) => {
  expect(parse(line)).toEqual({
    directives: { ...defaultDirectives, ...change },
    problems: [],
    lines: [1],
  });
});

test.each([
  '@clock',
  '@clock wall',
  '@exit',
  '@exit 256',
  '@exit -1',
  '@exit three',
  '@throws',
  '@throws two words',
  '@type-error',
  '@type-error TS2322',
  '@type-error 2322,2345',
  '@unordered yes',
  '@elide',
  '@elide (',
  '@elide x*',
  '@network',
  '@network internet',
  '@timeout 30',
  '@timeout 0s',
  '@timeout 1.5s',
  '@argv',
  '@env',
  '@env NAME',
  '@env 1=2',
  '@stdin',
  '@no-browser please',
])('“%s” is refused, with the form that it should have', (line) => {
  const name = /[\w-]+/.exec(line)?.[0];
  const { directives, problems } = parse(line);
  expect(directives).toEqual(defaultDirectives);
  expect(problems).toEqual([
    expect.objectContaining({
      title: 'Unusable directive value',
      where: { file: 'a.ts', line: 1 },
    }),
  ]);
  expect(problems[0]?.problem).toContain(`"${line}" cannot be read. The form is: @${name}`);
});

test.each([
  ['@clok real', 'Write "@clock".'],
  ['@Exit 3', 'Write "@exit".'],
  ['@typeerror 1', 'Write "@type-error".'],
  ['@author somebody', 'Remove the line, or the "@" if it is prose.'],
  ['@constructor', 'Remove the line, or the "@" if it is prose.'],
])('“%s” is not a directive: %s', (line, fix) => {
  const [problem] = parse('@unordered', line).problems;
  expect(problem).toMatchObject({
    title: 'Unknown directive',
    where: { file: 'a.ts', line: 2 },
    fix,
  });
  for (const name of directiveNames) expect(problem?.problem).toContain(`"${name}"`);
});

test.each([
  '@clock real',
  '@exit 2',
  '@throws Error',
  '@unordered',
  '@network loopback',
  '@timeout 1s',
  '@stdin a',
  '@no-browser',
])('“%s” must not stand twice', (line) => {
  expect(parse(line, line).problems).toEqual([
    expect.objectContaining({ title: 'Repeated directive', where: { file: 'a.ts', line: 2 } }),
  ]);
});

test('directives of which there may be several add up', () => {
  const lines = [
    '@type-error 1',
    '@type-error 2',
    '@elide a',
    '@elide b',
    '@argv a',
    '@argv b',
    '@env A=1',
    '@env B=2',
  ];
  const { directives, problems } = parse(...lines);
  expect(problems).toEqual([]);
  expect(directives).toMatchObject({
    typeErrors: [1, 2],
    elide: [/a/g, /b/g],
    argv: ['a', 'b'],
    env: { A: '1', B: '2' },
  });
});

test('an expected throw means exit code 1, unless another is given on either side', () => {
  expect(parse('@throws Error').directives.exit).toBe(1);
  expect(parse('@throws Error', '@exit 7').directives.exit).toBe(7);
  expect(parse('@exit 7', '@throws Error').directives.exit).toBe(7);
});

test('prose and addresses in the head are not directives', () => {
  expect(parse('Mail me @ home, or user@exit.example', '@ exit 3', 'see @exit').problems).toEqual(
    [],
  );
});

test.each(['@ts-expect-error', '@ts-ignore: why', '@ts-nocheck', '@ts-check'])(
  '“%s” is left to the compiler, and shown',
  (line) => {
    expect(parse(line)).toEqual({ directives: defaultDirectives, problems: [], lines: [] });
  },
);

test('only the head comment is read, and the lines with directives are named', () => {
  const source = '/*\n * Shows a wait.\n * @exit 3\n */\n// @unordered\nrun();\n// @clock real';
  const { directives, lines } = parseDirectives(source, 'a.ts');
  expect(directives).toEqual({ ...defaultDirectives, exit: 3, isUnordered: true });
  expect(lines).toEqual([3, 5]);
});

test('all mistakes are reported at once', () => {
  expect(
    parse('@exit x', '@clok real', '@unordered', '@unordered').problems.map(({ title }) => title),
  ).toEqual(['Unusable directive value', 'Unknown directive', 'Repeated directive']);
});
