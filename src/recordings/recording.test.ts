import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import {
  formatRecording,
  isProblem,
  parseRecording,
  type Recording,
  recordingFormat,
} from './recording.ts';

const header = {
  format: recordingFormat,
  clock: 'virtual' as const,
  runtime: '26.10.0',
  inputs: { './a.ts': '1e15' },
};
const recording: Recording = {
  header,
  events: [
    { at: 0, kind: 'stdout', line: 4, text: 'asked\n' },
    { at: 800, kind: 'exit', code: 0 },
  ],
};
const text = formatRecording(recording);
const parse = (source: string) => parseRecording(source, 'snippets/a.recording.jsonl');
const toTitle = (source: string) => {
  const result = parse(source);
  return isProblem(result) ? `${result.where.line}: ${result.title}` : 'whole';
};

const at = fc.nat();
const line = fc.option(fc.nat(), { nil: undefined });
const file = fc.option(fc.string(), { nil: undefined });
const anyText = fc.string({ unit: 'binary' });
const event: fc.Arbitrary<TraceEvent> = fc.oneof(
  fc.record({ at, kind: fc.constantFrom('stdout', 'stderr'), line, file, text: anyText }),
  fc.record({
    at,
    kind: fc.constant('uncaught'),
    origin: fc.constantFrom('exception', 'rejection'),
    line,
    file,
    error: anyText,
    stack: anyText,
  }),
  fc.record({ at, kind: fc.constant('stuck'), line, file, waitsFor: anyText }),
);
const anyRecording: fc.Arbitrary<Recording> = fc.record({
  header: fc.record({
    format: fc.constant(recordingFormat),
    clock: fc.constantFrom('virtual', 'real'),
    runtime: fc.string(),
    inputs: fc.dictionary(fc.string(), fc.string()),
  }),
  events: fc
    .tuple(fc.array(event), at)
    .map(([events, at]) => [...events, { at, kind: 'exit', code: 0 } as const]),
});

test('a recording is a header and one event a line, keys in a fixed order whatever theirs was', () => {
  const shuffled: Recording = {
    header: {
      inputs: header.inputs,
      runtime: '26.10.0',
      format: recordingFormat,
      clock: 'virtual',
    },
    events: [
      { text: 'asked\n', kind: 'stdout', file: undefined, line: 4, at: 0 },
      { code: 0, kind: 'exit', at: 800 },
    ],
  };
  expect(formatRecording(shuffled)).toBe(text);
  expect(text.split('\n')).toEqual([
    `{"format":${recordingFormat},"clock":"virtual","runtime":"26.10.0","inputs":{"./a.ts":"1e15"}}`,
    '{"at":0,"kind":"stdout","line":4,"text":"asked\\n"}',
    '{"at":800,"kind":"exit","code":0}',
    '',
  ]);
});

test('what was written is read back, and written again to the same bytes', () => {
  fc.assert(
    fc.property(anyRecording, (any) => {
      const read = parse(formatRecording(any));
      expect(read).toEqual(JSON.parse(JSON.stringify(any)));
      expect(formatRecording(read as Recording)).toBe(formatRecording(any));
    }),
  );
});

test('a line feed or a conflict mark in the output does not break the recording', () => {
  const printed: Recording = {
    header,
    events: [
      { at: 0, kind: 'stdout', text: '<<<<<<< HEAD\n=======\n' },
      { at: 0, kind: 'exit', code: 0 },
    ],
  };
  expect(parse(formatRecording(printed))).toEqual(printed);
});

test('a checkout that made other line ends of it is read all the same', () => {
  expect(parse(text.replaceAll('\n', '\r\n'))).toEqual(recording);
});

test('cut off anywhere, it is never taken for a whole recording', () => {
  fc.assert(
    fc.property(
      anyRecording,
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (any, share) => {
        const whole = formatRecording(any);
        const read = parse(whole.slice(0, Math.floor(whole.length * share)));
        expect(isProblem(read) && read.title).toMatch(/^(Recording cut off|Unreadable recording)$/);
      },
    ),
  );
});

const [first = '', second = '', third = ''] = text.split('\n');

test.each([
  ['nothing', '', '1: Recording cut off'],
  ['half a header', first.slice(0, 20), '1: Recording cut off'],
  ['a header only', `${first}\n`, '1: Recording cut off'],
  ['no exit', `${first}\n${second}\n`, '2: Recording cut off'],
  ['half an exit', `${first}\n${second}\n${third.slice(0, 9)}`, '3: Recording cut off'],
  ['no last line feed', text.trimEnd(), '3: Recording cut off'],
  [
    'conflict marks',
    `${first}\n<<<<<<< HEAD\n${second}\n=======\n${second}\n>>>>>>> main\n${third}\n`,
    '2: Recording with conflict marks',
  ],
  ['a conflict mark left behind', `${text}>>>>>>> main\n`, '4: Recording with conflict marks'],
  ['a later format', text.replace(/"format":\d+/, '"format":99'), '1: Recording of another format'],
  [
    'a format in words',
    text.replace(/"format":\d+/, '"format":"one"'),
    '1: Recording of another format',
  ],
  ['no format', text.replace(/"format":\d+,/, ''), '1: Unreadable recording'],
  ['no inputs', text.replace('{"./a.ts":"1e15"}', 'null'), '1: Unreadable recording'],
  ['no header', `${second}\n${third}\n`, '1: Unreadable recording'],
  ['a line that is no event', `${first}\n{"at":"soon"}\n${third}\n`, '2: Unreadable recording'],
  ['a line that is not JSON', `${first}\nasked\n${third}\n`, '2: Unreadable recording'],
  ['an empty line', `${first}\n\n${third}\n`, '2: Unreadable recording'],
  ['only a line feed', '\n', '1: Unreadable recording'],
  ['null', 'null\n', '1: Unreadable recording'],
])('a recording with %s is a problem at its line', (_, source, title) => {
  expect(toTitle(source)).toBe(title);
});

test('every unreadable recording is mended by making it anew', () => {
  for (const source of ['', '>>>>>>> main\n', '{"format":9}\n', '\n']) {
    expect(parse(source)).toMatchObject({ fix: 'Run "npm run record -- snippets/a".' });
  }
});

test.each([
  ['\u202E', '\\u202e'],
  ['\u2066', '\\u2066'],
  ['\u200B', '\\u200b'],
  ['\uFEFF', '\\ufeff'],
  ['\u00AD', '\\u00ad'],
  ['\u009B', '\\u009b'],
  ['\u007F', '\\u007f'],
  ['\u2028', '\\u2028'],
  ['\u3164', '\\u3164'],
  ['\u{E0041}', '\\udb40\\udc41'],
])('an invisible character is written as an escape, and read back: %j', (character, escaped) => {
  const events = [
    { at: 0, kind: 'stdout', text: `\\${character}"` },
    { at: 0, kind: 'exit', code: 0 },
  ] as const;
  const written = formatRecording({ header, events });
  expect(written).toContain(`"text":"\\\\${escaped}\\""`);
  expect(parse(written)).toEqual({ header, events });
});

test('what can be seen is written as it is', () => {
  const seen = 'é ä 你好 שלום 👩‍👩‍👧 ❤️ … →';
  const events = [{ at: 0, kind: 'stdout', text: seen } as const];
  expect(formatRecording({ header, events })).toContain(`"text":"${seen}"`);
});
