import { EventEmitter } from 'node:events';

const gate = new EventEmitter<{ open: [] }>();
const { promise: opened, resolve } = Promise.withResolvers<void>();
gate.on('open', resolve);

async function walkThrough(name: string): Promise<void> {
  await opened;
  console.log(`${name} walks through`);
}

const walks = ['Ada', 'Ben'].map(walkThrough);
gate.on('open', () => console.log('the bell rings'));

console.log('before emit');
gate.emit('open');
console.log('after emit');
await Promise.all(walks);
