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

function square(number: number): Promise<number> {
  return new Promise((resolve) => {
    worker.onmessage = (answer) => resolve('result' in answer ? answer.result : 0);
    worker.postMessage({ id: 0, number });
  });
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
