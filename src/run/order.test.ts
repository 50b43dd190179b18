import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runOnNode, runSource } from './testing/program-runs.ts';

const folder = path.join(import.meta.dirname, 'fixtures/order');

/** On a busy machine a real timer may come so late that another overtakes it. */
const realAttempts = 8;

/** Programs whose order Node itself defines; whatever they print is right if Node prints it too. */
describe('a program prints in the order in which Node prints', () => {
  test.concurrent.for(readdirSync(folder))('%s', async (name, { expect }) => {
    const source = await readFile(path.join(folder, name), 'utf8');
    const { stdout, exit } = await runSource(source);
    let real = await runOnNode(source);
    for (let i = 1; i < realAttempts && real.stdout !== stdout; i++) real = await runOnNode(source);
    expect({ stdout, exit }).toEqual(real);
  });
});

test('an immediate comes before a timer of no delay, always', async () => {
  const source = `setTimeout(() => console.log('timer'), 0); setImmediate(() => console.log('immediate'));`;
  expect((await runSource(source)).stdout).toBe('immediate\ntimer\n');
});
