import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import { layOut } from './lay-out.ts';
import type { Box, Picture } from './picture.ts';
import { arbitraryModule } from './testing/arbitrary-program.ts';
import { programs } from './testing/programs.ts';
import { simulate } from './testing/simulate.ts';
import { toTasks } from './to-tasks.ts';

const widths = [288, 320, 560, 720, 860, 1200];
const tolerance = 0.01;

const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + tolerance &&
  b.x + b.width > a.x + tolerance &&
  a.y + a.height > b.y + tolerance &&
  b.y + b.height > a.y + tolerance;

function expectLegible({
  width,
  height,
  labels,
  lanes,
  arrows,
  instants,
  ends,
  samples,
  steps,
}: Picture) {
  const inOrder = labels.toSorted((a, b) => a.y - b.y);
  for (const [index, label] of inOrder.entries()) {
    for (const other of inOrder.slice(index + 1)) {
      if (other.y >= label.y + label.height) break;
      if (overlap(label, other)) throw new Error(`"${label.text}" overlaps "${other.text}"`);
    }
    expect(label.x).toBeGreaterThanOrEqual(0);
    expect(label.x + label.width, label.text).toBeLessThanOrEqual(width + tolerance);
    expect(label.y + label.height).toBeLessThanOrEqual(height);
  }
  const bars = lanes.flatMap((lane) => lane.bars);
  const glyphXs = lanes.flatMap((lane) => lane.glyphs.flatMap(({ x }) => [x - 7, x + 7]));
  const xs = [
    ...bars.flatMap(({ fromX, toX }) => [fromX, toX]),
    ...glyphXs,
    ...arrows.map(({ x }) => x),
  ];
  const others = [
    ...instants.map((box) => box.x + box.width),
    ...ends.map(({ x }) => x),
    ...samples.map(({ x }) => x),
    ...steps.map(([, x]) => x),
  ];
  for (const x of [...xs, ...others]) {
    expect(x).toBeGreaterThanOrEqual(-7);
    expect(x).toBeLessThanOrEqual(width + tolerance);
  }
  for (const y of lanes.map((lane) => lane.y)) expect(y + 8).toBeLessThanOrEqual(height);
}

function expectTrue(recording: Recording, { steps, lanes }: Picture) {
  const { events } = recording;
  for (const [index, [step, x]] of steps.entries()) {
    const before = steps[index - 1];
    if (before) expect(x).toBeGreaterThanOrEqual(before[1]);
    if (before && (events[step]?.at ?? 0) > (events[before[0]]?.at ?? 0))
      expect(x).toBeGreaterThan(before[1]);
  }
  for (const { fromX, toX } of lanes.flatMap(({ bars }) => bars))
    expect(toX).toBeGreaterThanOrEqual(fromX);
}

describe.each(widths)('at %d px', (width) => {
  test.each(Object.entries(programs))('%s', (_, recording) => {
    const picture = layOut([{ model: toTasks(recording) }], width);
    if (!picture) return;
    expectLegible(picture);
    expectTrue(recording, picture);
  });

  test('no two labels overlap, nothing leaves the box and order is true, for any program', () => {
    fc.assert(
      fc.property(arbitraryModule, (imagined) => {
        const recording = simulate(imagined);
        const picture = layOut([{ model: toTasks(recording) }], width);
        if (!picture) return;
        expectLegible(picture);
        expectTrue(recording, picture);
      }),
      { numRuns: 25, seed: width, interruptAfterTimeLimit: 5_000 },
    );
  });

  test('two runs on one axis are as legible as one', () => {
    const entries = [programs.sequential, programs.concurrent].map((each, index) => ({
      model: toTasks(each),
      heading: `run ${index}`,
    }));
    expectLegible(layOut(entries, width) as Picture);
  });
});

test('a program of callbacks shows the module, and what they print at its time', () => {
  const picture = layOut([{ model: toTasks(programs.callbacks) }], 720);
  expect(picture?.lanes.map(({ task, bars }) => [task, bars.map(({ kind }) => kind)])).toEqual([
    [1, ['running']],
    [undefined, ['held']],
  ]);
  const texts = (kind: string) =>
    picture?.labels.filter((label) => label.kind === kind).map(({ text }) => text);
  expect(texts('lane')).toEqual(['module', 'callbacks']);
  expect(texts('mark')).toEqual(['1', '2', '3–4']);
});

test('a program without async code gives no picture', () => {
  expect(layOut([{ model: toTasks(programs.nothingAsync) }], 720)).toBeUndefined();
});

test.each([
  ['recursion', 'and 962 more tasks'],
  ['tenThousandAwaits', '9,603 events after 199 ms not drawn'],
] as const)('%s says what it leaves out', (name, note) => {
  const picture = layOut([{ model: toTasks(programs[name]) }], 320);
  expect(picture?.labels.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toContain(
    note,
  );
});
