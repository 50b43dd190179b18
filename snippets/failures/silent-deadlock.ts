async function main(): Promise<void> {
  const { promise } = Promise.withResolvers<void>();
  console.log('Waiting for a promise that nobody settles.');
  await promise;
  console.log('Done.');
}

void main();
