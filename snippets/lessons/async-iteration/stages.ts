import { setTimeout as sleep } from 'node:timers/promises';

async function* lines(): AsyncGenerator<string> {
  try {
    for (const line of ['18.5', '', '24.1', 'warm', '19.0']) {
      await sleep(100);
      yield line;
    }
  } finally {
    console.log('file closed');
  }
}

// #region stages
async function* withoutBlanks(source: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of source) if (line !== '') yield line;
}

async function* toNumbers(source: AsyncIterable<string>): AsyncGenerator<number> {
  for await (const line of source) {
    const celsius = Number(line);
    if (Number.isNaN(celsius)) throw new Error(`"${line}" is not a number`);
    yield celsius;
  }
}

try {
  for await (const celsius of toNumbers(withoutBlanks(lines()))) {
    console.log(`${celsius.toFixed(1)} degrees`);
  }
} catch (error) {
  console.log((error as Error).message);
}
// #endregion stages
