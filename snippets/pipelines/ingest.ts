import { open } from 'node:fs/promises';

interface Reading {
  readonly hour: number;
  readonly celsius: number;
}

// #region stages
async function* parse(lines: AsyncIterable<string>): AsyncGenerator<Reading> {
  for await (const line of lines) {
    const [hour = NaN, celsius = NaN] = line.split(',').map(Number);
    if (Number.isFinite(celsius)) yield { hour, celsius };
    else console.log(`  dropped "${line}"`);
  }
}

async function* inGroups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
// #endregion stages

// #region analyse
await using file = await open(new URL('./readings.csv', import.meta.url));

for await (const group of inGroups(parse(file.readLines()), 4)) {
  const hours = group.map(({ hour }) => hour).join(' ');
  const sum = group.reduce((total, { celsius }) => total + celsius, 0);
  console.log(`hours ${hours}: mean ${(sum / group.length).toFixed(1)}`);
}
// #endregion analyse
