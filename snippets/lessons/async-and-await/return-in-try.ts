import { setTimeout as sleep } from 'node:timers/promises';

async function weigh(): Promise<number> {
  await sleep(200);
  throw new Error('the scale is stuck');
}

// #region two-ways
async function waitForIt(): Promise<number> {
  try {
    return await weigh();
  } catch {
    return 0;
  } finally {
    console.log('The lid is closed.');
  }
}

async function handItOn(): Promise<number> {
  try {
    return weigh();
  } catch {
    return 0;
  } finally {
    console.log('The lid is closed.');
  }
}

console.log(`With await: ${await waitForIt()} g.`);

await handItOn().catch((error) => console.log(`Without: ${error.message}.`));
// #endregion two-ways
