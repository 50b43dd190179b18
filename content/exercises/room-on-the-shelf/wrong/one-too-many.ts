import { setTimeout as sleep } from 'node:timers/promises';

// Holds at most so many loaves: `put` waits for room, `take` waits for a loaf.
function createShelf(room: number) {
  const loaves: string[] = [];
  const waitingForLoaf: (() => void)[] = [];
  const waitingForRoom: (() => void)[] = [];

  async function put(loaf: string): Promise<void> {
    while (loaves.length > room) {
      await new Promise<void>((resolve) => waitingForRoom.push(resolve));
    }
    loaves.push(loaf);
    console.log(`${loaf} put down, ${loaves.length} of ${room} places taken`);
    waitingForLoaf.shift()?.();
  }

  async function take(): Promise<string> {
    while (loaves.length === 0) {
      await new Promise<void>((resolve) => waitingForLoaf.push(resolve));
    }
    const loaf = loaves.shift() as string;
    waitingForRoom.shift()?.();
    return loaf;
  }

  return { put, take };
}

const shelf = createShelf(2);

async function bake(baker: string, bakingMs: number): Promise<void> {
  for (let number = 1; number <= 3; number++) {
    await sleep(bakingMs);
    await shelf.put(`${baker} ${number}`);
  }
  console.log(`${baker} goes home`);
}

async function sell(loaves: number): Promise<void> {
  for (let sold = 1; sold <= loaves; sold++) {
    const loaf = await shelf.take();
    console.log(`${loaf} sold`);
    await sleep(400);
  }
}

await Promise.all([bake('Ada', 103), bake('Ben', 171), sell(6)]);
