import { setTimeout as sleep } from 'node:timers/promises';

const networkMs = new Map([
  ['/profile', 200],
  ['/offers', 400],
]);

async function download(url: string): Promise<string> {
  await sleep(networkMs.get(url) ?? 100);
  if (!networkMs.has(url)) throw new Error(`${url} not found`);
  return `contents of ${url}`;
}

const urls = ['/profile', '/ordrs', '/offers', '/halp'];
const outcomes = await Promise.allSettled(urls.map(download));

const pages = outcomes
  .filter((outcome) => outcome.status === 'fulfilled')
  .map(({ value }) => value);
const errors = outcomes
  .filter((outcome) => outcome.status === 'rejected')
  .map(({ reason }) => reason);

console.log(pages);
if (errors.length > 0) {
  const failure = new AggregateError(errors, `${errors.length} of ${urls.length} downloads failed`);
  console.log(`${failure.message}:`);
  for (const error of failure.errors) console.log(`- ${error.message}`);
}
