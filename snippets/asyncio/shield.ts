import { setTimeout as sleep } from 'node:timers/promises';

// #region shield
async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

async function save(): Promise<void> {
  await sleep(500);
  console.log('saved');
}

const leaving = AbortSignal.timeout(200);
const saving = save();
await unlessAborted(saving, leaving).catch((error) => console.log(`left: ${error.name}`));
await saving;
// #endregion shield
