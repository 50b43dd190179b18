import vm from 'node:vm';
import { expect, test } from 'vitest';
import { createVirtualDate } from './virtual-date.ts';

const noonMs = Date.UTC(2026, 0, 1, 12);

/** A `Date` of a realm of its own, since the virtual one changes the prototype of the real one. */
function createOwnDate() {
  const RealDate = vm.runInNewContext('Date') as DateConstructor;
  let nowMs = noonMs;
  return {
    RealDate,
    VirtualDate: createVirtualDate(RealDate, () => nowMs),
    setNow: (ms: number) => (nowMs = ms),
  };
}

test('every way of asking for now gives the virtual time', () => {
  const { VirtualDate, setNow } = createOwnDate();
  expect(VirtualDate.now()).toBe(noonMs);
  expect(new VirtualDate().getTime()).toBe(noonMs);
  expect(VirtualDate.parse(VirtualDate())).toBe(noonMs);
  setNow(noonMs + 1500);
  expect(VirtualDate.now()).toBe(noonMs + 1500);
  expect(new VirtualDate().toISOString()).toBe('2026-01-01T12:00:01.500Z');
});

test('calling it without "new" gives now as text, whatever it is given', () => {
  const { VirtualDate } = createOwnDate();
  expect((VirtualDate as (year: number) => string)(1999)).toBe(VirtualDate());
});

test.each<[string, unknown[]]>([
  ['a number', [0]],
  ['a text', ['2020-02-29T10:00:00Z']],
  ['parts', [2020, 1, 29, 10]],
  ['undefined, which is an invalid date', [undefined]],
  ['another date', [new Date(5)]],
])('a date made from %s is as the real one', (_, args) => {
  const { VirtualDate } = createOwnDate();
  const make = (Maker: DateConstructor) =>
    new (Maker as new (...parts: unknown[]) => Date)(...args).getTime();
  expect(make(VirtualDate)).toBe(make(Date));
});

test('dates stay dates: instanceof, constructor and statics', () => {
  const { VirtualDate, RealDate } = createOwnDate();
  const date = new VirtualDate();
  expect(date instanceof VirtualDate && date instanceof RealDate).toBe(true);
  expect(date.constructor).toBe(VirtualDate);
  expect(new (date.constructor as DateConstructor)().getTime()).toBe(noonMs);
  expect([VirtualDate.name, VirtualDate.length, VirtualDate.UTC(1970, 0, 1)]).toEqual([
    'Date',
    7,
    0,
  ]);
});

test('a class that extends it begins at the virtual now', () => {
  const { VirtualDate } = createOwnDate();
  class Moment extends VirtualDate {
    readonly label = 'mine';
  }
  const moment = new Moment();
  expect([moment.getTime(), moment.label, moment instanceof Moment]).toEqual([
    noonMs,
    'mine',
    true,
  ]);
});
