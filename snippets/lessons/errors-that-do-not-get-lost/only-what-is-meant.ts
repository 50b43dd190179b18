import { setTimeout as sleep } from 'node:timers/promises';

class NotFound extends Error {}

const files = new Map([
  ['Ada', '{ "size": 14 }'],
  ['Cleo', '{ "size": '],
]);

async function readSettings(user: string): Promise<string> {
  await sleep(100);
  const text = files.get(user);
  if (text === undefined) throw new NotFound(`no settings of ${user}`);
  return text;
}

// #region size
async function textSize(user: string): Promise<number> {
  try {
    return JSON.parse(await readSettings(user)).size;
  } catch (error) {
    if (error instanceof NotFound) return 12;
    throw new Error(`cannot use the settings of ${user}`, { cause: error });
  }
}

for (const user of ['Ada', 'Bob', 'Cleo']) {
  try {
    console.log(`${user}: ${await textSize(user)} points`);
  } catch (error) {
    const { message, cause } = error as Error;
    console.log(`${user}: ${message}, because: ${(cause as Error).message}`);
  }
}
// #endregion size
