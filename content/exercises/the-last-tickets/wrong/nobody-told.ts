import { setTimeout as sleep } from 'node:timers/promises';

const cards = new Map([
  ['Ada', { bankMs: 100, isGood: true }],
  ['Ben', { bankMs: 50, isGood: true }],
  ['Cleo', { bankMs: 150, isGood: false }],
  ['Dan', { bankMs: 50, isGood: true }],
  ['Eve', { bankMs: 50, isGood: true }],
]);

async function pay(name: string, tickets: number): Promise<void> {
  const card = cards.get(name);
  await sleep(card?.bankMs ?? 50);
  if (!card?.isGood) throw new Error(`the card is declined for ${tickets} tickets`);
}

let free = 6;

// Sells so many tickets, or says why not.
async function book(name: string, tickets: number): Promise<void> {
  if (tickets > free) {
    console.log(`${name}: too few left`);
    return;
  }
  free -= tickets;
  try {
    await pay(name, tickets);
    console.log(`${name} has ${tickets} tickets`);
  } catch {
    free += tickets;
  }
}

async function comeLater(afterMs: number, name: string, tickets: number): Promise<void> {
  await sleep(afterMs);
  await book(name, tickets);
}

await Promise.all([
  book('Cleo', 2),
  book('Ada', 3),
  book('Ben', 4),
  comeLater(120, 'Dan', 2),
  comeLater(200, 'Eve', 3),
]);
console.log(`${free} of 6 left`);
