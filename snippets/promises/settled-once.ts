const { promise, resolve, reject } = Promise.withResolvers<string>();

resolve('the first answer');
resolve('a second answer');
reject(new Error('a failure, too late'));

console.log(await promise);
console.log(await promise);
