// @env FORCE_COLOR=1
import { setTimeout as sleep } from 'node:timers/promises';
import { styleText } from 'node:util';

async function train(rate: number): Promise<string> {
  await sleep(100 / rate); // stands for a machine elsewhere
  if (rate === 0.25) throw new Error('the loss is NaN');
  return 'is trained';
}

// #region log
const colours = ['cyan', 'yellow', 'magenta'] as const;

function log(slot: number, text: string): void {
  const colour = colours[(slot - 1) % colours.length] ?? 'cyan';
  console.log(styleText(colour, `slot ${slot}`), text);
}

async function work(slot: number, rates: Iterable<number>): Promise<void> {
  for (const rate of rates) {
    log(slot, `begins rate ${rate}`);
    const outcome = await train(rate).catch((error) => styleText('red', `fails: ${error.message}`));
    log(slot, `rate ${rate} ${outcome}`);
  }
}
// #endregion log

const waiting = Iterator.from([0.2, 0.25, 0.5, 0.4, 0.8, 1]);
await Promise.all([1, 2, 3].map((slot) => work(slot, waiting)));
