import { setTimeout as sleep } from 'node:timers/promises';

// #region limit
function createLimit(places: number) {
  const waiting: (() => void)[] = [];
  let free = places;

  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever has waited longest takes over the place.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
// #endregion limit

// #region use
const limit = createLimit(2);

async function query(what: string): Promise<void> {
  await limit(async () => {
    console.log(`asks for ${what}`);
    await sleep(100);
  });
}

async function showProfile(user: string): Promise<void> {
  await Promise.all([query(`${user}'s name`), query(`${user}'s orders`)]);
  console.log(`  ${user} is shown`);
}

await Promise.all([showProfile('Ada'), showProfile('Ben'), showProfile('Cleo')]);
// #endregion use
