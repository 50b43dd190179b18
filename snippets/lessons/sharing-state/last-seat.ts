import { setTimeout as sleep } from 'node:timers/promises';

let freeSeats = 1;

async function pay(): Promise<void> {
  await sleep(100); // stands for the bank
}

async function book(name: string): Promise<void> {
  if (freeSeats === 0) {
    console.log(`${name}: sold out`);
    return;
  }
  await pay();
  freeSeats -= 1;
  console.log(`${name}: booked, ${freeSeats} seats left`);
}

await Promise.all([book('Ada'), book('Ben')]);
