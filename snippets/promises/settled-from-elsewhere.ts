const waiting = new Map<number, (answer: string) => void>();

function ask(id: number): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  waiting.set(id, resolve);
  return promise;
}

function receive(id: number, answer: string): void {
  waiting.get(id)?.(answer);
  waiting.delete(id);
}

async function printAnswer(id: number): Promise<void> {
  console.log(`Question ${id} is asked.`);
  console.log(`Question ${id} is answered: ${await ask(id)}`);
}

// Stands for a connection on which the answers come back in any order.
setTimeout(() => receive(2, 'forty-two'), 300);
setTimeout(() => receive(1, 'yes'), 700);

await Promise.all([printAnswer(1), printAnswer(2)]);
