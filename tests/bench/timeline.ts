import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { toTimelineHtml } from '../../src/components/timeline-html.ts';
import type { Recording } from '../../src/recordings/index.ts';
import { pictureSizes, toTable, toTasks } from '../../src/timeline/index.ts';
import { layOut } from '../../src/timeline/lay-out.ts';
import { fn, module } from '../../src/timeline/testing/programs.ts';
import { type Action, simulate } from '../../src/timeline/testing/simulate.ts';
import { toSvg } from '../../src/timeline/to-svg.ts';
import { type Figure, median, sum } from './figure.ts';
import { repository } from './repository.ts';

const goalBytes = 6_000;
const tasksOfPage = 20;
const rounds = 15;

/** What recordings weigh, and what it takes to make pictures of them. */
export async function measureTimeline(): Promise<Figure[]> {
  return [...(await measureRecordings()), ...[100, 10_000].flatMap(measureDrawing), ...weighPage()];
}

/** Every recording of the repository. */
async function measureRecordings(): Promise<Figure[]> {
  const files: Buffer[] = [];
  const pattern = '{snippets,content}/**/*.recording.jsonl';
  for await (const file of glob(pattern, { cwd: repository }))
    files.push(await readFile(path.join(repository, file)));
  // The first line of each says what the run depended on.
  const events = sum(files.map((file) => file.toString().trimEnd().split('\n').length - 1));
  const bytes = sum(files.map(({ length }) => length));
  const compressed = sum(files.map((file) => gzipSync(file).length));
  const note = `${events.toLocaleString('en')} events in ${files.length} recordings, headers included`;
  return [
    toBytesPerEvent('bytes of recording per event', bytes / events, note),
    toBytesPerEvent('the same, each file compressed', compressed / events),
  ];
}

const toBytesPerEvent = (name: string, bytes: number, note?: string): Figure => ({
  ...{ name, goal: '', measured: bytes.toFixed(1) },
  ...(note && { note }),
});

/** Functions that wait for different times, all at once. */
const imagine = (tasks: number, toActions: (ms: number) => readonly Action[]): Recording =>
  simulate(
    module({
      all: Array.from({ length: tasks }, (_, index) =>
        fn('work', [String(index)], ...toActions(10 + ((index * 37) % 90))),
      ),
    }),
  );

/** Six events a task: it is called, prints, waits, goes on, prints, is done. */
const printing = (sleep: number) => [{ print: 'begun' }, { sleep }, { print: 'over' }];

function measureDrawing(wanted: number): Figure[] {
  const recording = imagine(Math.round(wanted / 6), printing);
  const model = toTasks(recording);
  const lay = () => pictureSizes.map(({ width }) => layOut([{ model: toTasks(recording) }], width));
  const pictures = lay().filter((picture) => picture !== undefined);
  const draw = () => {
    for (const picture of pictures) toSvg(picture, { title: 'work', hasPointer: true });
    toTable(model, { caption: 'Events' });
  };
  const events = recording.events.length.toLocaleString('en');
  return [
    toFigure(
      `milliseconds of layout, ${events} events`,
      lay,
      'from the events to the numbers of three widths',
    ),
    toFigure(
      `milliseconds of drawing, ${events} events`,
      draw,
      'three pictures and the whole table',
    ),
  ];
}

function toFigure(name: string, work: () => unknown, note: string): Figure {
  const times = Array.from({ length: rounds }, () => {
    const startMs = performance.now();
    work();
    return performance.now() - startMs;
  });
  return { name, goal: '', measured: median(times).toFixed(1), note };
}

/** What stands in a page for a timeline, compressed on its own: beside other text it takes less. */
function weighPage(): Figure[] {
  const plain = weigh(imagine(tasksOfPage - 1, (sleep) => [{ sleep }]));
  const chatty = weigh(imagine(tasksOfPage - 1, printing));
  const name = `bytes that a timeline of ${tasksOfPage} tasks adds to a page`;
  return [
    {
      ...{ name, goal: '≤ 6.0 kB', measured: toKilobytes(plain.bytes) },
      isMet: plain.bytes <= goalBytes,
      note: `${plain.events} events; sentence, three pictures, controls and table, compressed`,
    },
    {
      ...{ name: `${name}, each printing twice`, goal: '', measured: toKilobytes(chatty.bytes) },
      note: `${chatty.events} events`,
    },
  ];
}

function weigh(recording: Recording) {
  const html = toTimelineHtml(toTasks(recording), { name: 'work.ts', anchor: 't--work' });
  return { bytes: gzipSync(html).length, events: recording.events.length };
}

const toKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
