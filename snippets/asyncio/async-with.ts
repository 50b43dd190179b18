import { setTimeout as sleep } from 'node:timers/promises';

async function connect(name: string) {
  await sleep(100);
  console.log(`${name} open`);
  return {
    async [Symbol.asyncDispose](): Promise<void> {
      await sleep(50);
      console.log(`${name} closed`);
    },
  };
}

async function copy(): Promise<void> {
  await using _source = await connect('source');
  await using _target = await connect('target');
  throw new Error('the disk is full');
}

await copy().catch((error) => console.log(error.message));
