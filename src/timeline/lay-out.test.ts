import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import { formatBriefly } from './format-duration.ts';
import { layOut } from './lay-out.ts';
import type { Box, Picture } from './picture.ts';
import { arbitraryModule } from './testing/arbitrary-program.ts';
import { fn, module, programs } from './testing/programs.ts';
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

/** Between instants there is time, to one scale; where that is left, the picture says how much time it was. */
function expectTrueDurations({ events }: Recording, { steps, stretches, labels, plot }: Picture) {
  const atOf = (step: number) => events[step]?.at ?? 0;
  const [anyWhole] = stretches.filter(({ isBroken }) => !isBroken);
  const scale = anyWhole && anyWhole.width / anyWhole.ms;
  for (const { ms, width, isBroken } of stretches) {
    if (!isBroken) expect(width / ms).toBeCloseTo(scale ?? 0, 8);
    else expect(width).toBeGreaterThan((anyWhole?.width ?? 0) - tolerance);
  }
  const starts = steps.filter(([step], index) => atOf(step) > atOf(steps[index - 1]?.[0] ?? step));
  expect(stretches.map(({ ms }) => ms)).toEqual(
    starts.map(([step]) => atOf(step) - atOf(step - 1)),
  );
  for (const [index, [step, x]] of starts.entries()) {
    const stretch = stretches[index];
    expect(x).toBeCloseTo((stretch?.x ?? 0) + (stretch?.width ?? 0), 6);
    const [, before = 0] = steps[step - 1] ?? [];
    expect(before).toBeLessThanOrEqual((stretch?.x ?? 0) + tolerance);
  }
  const gaps = labels.filter(({ kind }) => kind === 'gap');
  const broken = stretches.filter(({ isBroken }) => isBroken);
  expect(gaps.map(({ text }) => text)).toEqual(broken.map(({ ms }) => formatBriefly(ms)));
  for (const [index, { x, width }] of broken.entries()) {
    const middle = (gaps[index]?.x ?? 0) + (gaps[index]?.width ?? 0) / 2;
    expect(middle).toBeCloseTo(x + width / 2, 6);
    expect(x).toBeGreaterThanOrEqual(plot.x);
  }
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
    expectTrueDurations(recording, picture);
  });

  test('no two labels overlap, nothing leaves the box and order is true, for any program', () => {
    fc.assert(
      fc.property(arbitraryModule, (imagined) => {
        const recording = simulate(imagined);
        const picture = layOut([{ model: toTasks(recording) }], width);
        if (!picture) return;
        expectLegible(picture);
        expectTrue(recording, picture);
        expectTrueDurations(recording, picture);
      }),
      { numRuns: 25, seed: width, interruptAfterTimeLimit: 5_000 },
    );
  });

  test('from 1 to 40 tasks, with 3 ms beside an hour, everything is legible and true', () => {
    const durations = [3, 250, 3_600_000, 40, 7, 90_000];
    for (let count = 1; count <= 40; count++) {
      const works = Array.from({ length: count - 1 }, (_, index) =>
        fn('work', [String(index)], { sleep: durations[index % 6] ?? 1 }, { print: `${index}` }),
      );
      const recording = simulate(module({ sleep: 3 }, { all: works }, { sleep: 3_600_000 }));
      const picture = layOut([{ model: toTasks(recording) }], width) as Picture;
      expect(picture.lanes).toHaveLength(count);
      expectLegible(picture);
      expectTrue(recording, picture);
      expectTrueDurations(recording, picture);
    }
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
