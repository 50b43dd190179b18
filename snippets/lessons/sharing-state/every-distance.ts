import { setTimeout as sleep } from 'node:timers/promises';

function createSale(seats: number) {
  let freeSeats = seats;
  return {
    countFree: () => freeSeats,
    async book(): Promise<void> {
      if (freeSeats === 0) return;
      await sleep(100);
      freeSeats -= 1;
    },
  };
}

// #region distances
for (const distanceMs of [0, 50, 99, 100, 101, 150]) {
  const sale = createSale(1);
  const first = sale.book();
  if (distanceMs > 0) await sleep(distanceMs);
  await Promise.all([first, sale.book()]);
  const isSound = sale.countFree() >= 0;
  console.log(`${distanceMs} ms apart: ${isSound ? 'one ticket' : 'TWO TICKETS FOR ONE SEAT'}`);
}
// #endregion distances
