type Answer = { readonly id: number } & ({ readonly result: number } | { readonly error: string });

// Stands for a pool of worker threads. It answers a question when it is ready, under the same id.
const worker = {
  questions: 0,
  onmessage(_answer: Answer): void {},

  postMessage({ id, number }: { readonly id: number; readonly number: number }): void {
    worker.questions += 1;
    const answer = number < 0 ? { error: `${number} is negative` } : { result: number * number };
    setTimeout(() => worker.onmessage({ id, ...answer }), Math.abs(number) * 100);
  },
};

const pending = new Map<number, PromiseWithResolvers<number>>();
let lastId = 0;

worker.onmessage = (answer) => {
  const question = pending.get(answer.id);
  pending.delete(answer.id);
  if ('error' in answer) question?.resolve(answer.error as unknown as number);
  else question?.resolve(answer.result);
};

function square(number: number): Promise<number> {
  lastId += 1;
  const question = Promise.withResolvers<number>();
  pending.set(lastId, question);
  worker.postMessage({ id: lastId, number });
  return question.promise;
}

async function ask(number: number): Promise<void> {
  try {
    console.log(`${number}: ${await square(number)}`);
  } catch (error) {
    console.log(`${number} failed: ${(error as Error).message}`);
  }
}

await Promise.all([3, 5, -1, 2, 2].map(ask));
console.log(`${worker.questions} questions, all answered`);
