import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

async function test(title: string, body: () => unknown): Promise<void> {
  try {
    await body();
    console.log(`passed: ${title}`);
  } catch (error) {
    console.log(`FAILED: ${title}, ${(error as Error).message}`);
  }
}

// #region tests
async function withdraw(balance: number, amount: number): Promise<number> {
  await sleep(100);
  return balance - amount; // the mistake: nobody looks whether there is enough
}

await test('refuses to overdraw, not awaited', () => {
  assert.rejects(withdraw(50, 80), /not enough/).catch(() => console.log('  (too late)'));
});

await test('refuses to overdraw, in a try', async () => {
  try {
    await withdraw(50, 80);
  } catch (error) {
    assert.match((error as Error).message, /not enough/);
  }
});

await test('refuses to overdraw, awaited', async () => {
  await assert.rejects(withdraw(50, 80), /not enough/);
});
// #endregion tests
