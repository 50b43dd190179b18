const settled = Promise.resolve('value');

// #region ways
async function returnValue() {
  return 'value';
}
async function returnAwaited() {
  return await settled;
}
async function returnPromise() {
  return settled;
}
function handOn() {
  return settled;
}
// #endregion ways

// #region count
async function countTurns(ask: () => Promise<string>): Promise<void> {
  let turns = 0;
  let isAnswered = false;
  ask().then(() => {
    isAnswered = true;
  });
  while (!isAnswered) {
    await null; // each pass waits behind one microtask
    turns++;
  }
  console.log(`${ask.name}: ${turns}`);
}

for (const ask of [returnValue, handOn, returnAwaited, returnPromise]) await countTurns(ask);
// #endregion count
