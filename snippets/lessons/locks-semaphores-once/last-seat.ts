import { setTimeout as sleep } from 'node:timers/promises';

// #region lock
function createLock() {
  let last: Promise<unknown> = Promise.resolve();
  return function withLock<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = last.then(task);
    last = result.catch(() => {}); // whoever is next waits for the end, good or bad
    return result;
  };
}
// #endregion lock

let freeSeats = 1;

async function book(name: string): Promise<void> {
  if (freeSeats < 1) throw new Error(`no seat for ${name}`);
  await sleep(100); // stands for the payment
  freeSeats -= 1;
  console.log(`${name} has a seat, ${freeSeats} left`);
}

await Promise.all([book('Ada'), book('Ben')]);

freeSeats = 1;
const withLock = createLock();
const bookings = ['Cleo', 'Dan'].map((name) => withLock(() => book(name)));
for (const outcome of await Promise.allSettled(bookings)) {
  if (outcome.status === 'rejected') console.log(outcome.reason.message);
}
