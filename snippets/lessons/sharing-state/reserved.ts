import { setTimeout as sleep } from 'node:timers/promises';

let freeSeats = 1;

async function pay(name: string): Promise<void> {
  await sleep(100);
  if (name === 'Ada') throw new Error('the card is declined');
}

// #region book
async function book(name: string): Promise<void> {
  if (freeSeats === 0) {
    console.log(`${name}: sold out`);
    return;
  }
  freeSeats -= 1;
  try {
    await pay(name);
    console.log(`${name}: booked, ${freeSeats} seats left`);
  } catch (error) {
    freeSeats += 1;
    console.log(`${name}: ${(error as Error).message}, ${freeSeats} seats left`);
  }
}

await Promise.all([book('Ada'), book('Ben')]);
await book('Cleo');
// #endregion book
