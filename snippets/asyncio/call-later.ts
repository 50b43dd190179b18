process.once('exit', () => console.log('the process ends'));

setTimeout((food: string) => console.log(`${food} is ready`), 2000, 'soup');

const cake = setTimeout(() => console.log('cake is ready'), 60_000);
clearTimeout(cake);

const backup = setTimeout(() => console.log('time for a backup'), 3_600_000);
backup.unref();

console.log('all are set');
