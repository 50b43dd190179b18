import { setTimeout as sleep } from 'node:timers/promises';

async function ask(question: number): Promise<void> {
  console.log(`question ${question}`);
  await sleep(question === 1 ? 230 : 50); // the first answer is slow
  console.log(`  answer ${question}`);
}

let question = 0;
const asking = setInterval(() => {
  question += 1;
  void ask(question);
  if (question === 3) clearInterval(asking);
}, 100);
