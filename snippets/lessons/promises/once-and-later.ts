const promise = new Promise<string>((resolve, reject) => {
  resolve('first answer');
  resolve('second answer');
  reject(new Error('too late'));
  console.log('settled');
});

promise.then((value) => console.log(`then: ${value}`));
console.log('module ends');

setTimeout(() => {
  promise.then((value) => console.log(`then, a second later: ${value}`));
  console.log('callback ends');
}, 1000);
