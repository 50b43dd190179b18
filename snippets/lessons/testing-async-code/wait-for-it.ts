import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

// #region tests
function startImport(durationMs: number) {
  const events = new EventEmitter<{ done: [rows: number] }>();
  setTimeout(() => events.emit('done', 7), durationMs);
  return events;
}

async function testWithPause(durationMs: number): Promise<string> {
  let imported = 0;
  startImport(durationMs).on('done', (rows) => {
    imported = rows;
  });
  await sleep(500); // should be enough
  return imported === 7 ? 'passed' : 'FAILED';
}

async function testWithEvent(durationMs: number): Promise<string> {
  const [imported] = await once(startImport(durationMs), 'done', {
    signal: AbortSignal.timeout(10_000),
  });
  return imported === 7 ? 'passed' : 'FAILED';
}

for (const test of [testWithPause, testWithEvent]) {
  for (const [machine, durationMs] of Object.entries({ quiet: 20, busy: 600 })) {
    const start = performance.now();
    const outcome = await test(durationMs);
    console.log(`${outcome} on a ${machine} machine, ${Math.round(performance.now() - start)} ms`);
  }
}
// #endregion tests
