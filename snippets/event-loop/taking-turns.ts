async function count(name: string): Promise<void> {
  for (const step of [1, 2, 3]) {
    console.log(`${name} ${step}`);
    await null;
  }
}

setImmediate(() => console.log('The loop moves on.'));

await Promise.all([count('A'), count('B')]);
console.log('Both have counted to three.');
