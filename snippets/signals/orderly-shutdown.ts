import { setTimeout as sleep } from 'node:timers/promises';

const stopping = new AbortController();

process.once('SIGTERM', (signal) => {
  console.log(`${signal}: no new jobs`);
  stopping.abort();
});

async function work(name: string, jobMs: number): Promise<void> {
  for (let job = 1; !stopping.signal.aborted; job++) {
    await sleep(jobMs);
    console.log(`${name}: job ${job} done`);
  }
}

// In production the supervisor sends it: systemd, Docker, Kubernetes.
setTimeout(() => process.kill(process.pid, 'SIGTERM'), 400);

await Promise.all([work('mail', 150), work('thumbnails', 250)]);
console.log('all jobs finished, nothing cut off');
