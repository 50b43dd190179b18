import { setTimeout as sleep } from 'node:timers/promises';

async function fetchReport(): Promise<string> {
  await sleep(200); // stands for a server
  return 'the report is here';
}

// #region limit
async function withLimit<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
// #endregion limit

process.once('exit', () => console.log('the process ends'));
console.log(await withLimit(60_000, fetchReport()));
