import { setTimeout as sleep } from 'node:timers/promises';

// #region search
async function search(networkMs: number, user: AbortSignal): Promise<string> {
  const limit = AbortSignal.timeout(1000);
  try {
    await sleep(networkMs, undefined, { signal: AbortSignal.any([user, limit]) });
    return 'three results';
  } catch (error) {
    if (!user.aborted && limit.aborted) return 'nothing found in time';
    throw error;
  }
}
// #endregion search

for (const [networkMs, leavesAfterMs] of [
  [300, 5000],
  [3000, 5000],
  [3000, 200],
] as const) {
  const visit = new AbortController();
  const leaving = setTimeout(() => visit.abort(), leavesAfterMs);
  try {
    console.log(await search(networkMs, visit.signal));
  } catch (error) {
    if (!visit.signal.aborted) throw error;
    console.log('the user has left');
  }
  clearTimeout(leaving);
}
