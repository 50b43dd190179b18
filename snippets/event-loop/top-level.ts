process.nextTick(() => console.log('next tick'));
queueMicrotask(() => console.log('microtask'));
console.log('end of the module');
