import { setTimeout as sleep } from 'node:timers/promises';

const row = { stock: 10, version: 1 };

async function load(): Promise<{ stock: number; version: number }> {
  await sleep(50);
  return { ...row };
}

// Writes only if nobody else has since the row was loaded. The database does this in one step.
async function save(stock: number, version: number): Promise<boolean> {
  await sleep(50);
  if (row.version !== version) return false;
  row.stock = stock;
  row.version += 1;
  return true;
}

// #region sell
async function sell(name: string, pieces: number): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { stock, version } = await load();
    if (stock < pieces) throw new Error(`${name}: only ${stock} left`);
    if (await save(stock - pieces, version)) {
      console.log(`${name}: ${stock - pieces} left, attempt ${attempt}`);
      return;
    }
  }
  throw new Error(`${name}: too many others`);
}

await Promise.all([sell('Ada', 3), sell('Ben', 4)]);
// #endregion sell
