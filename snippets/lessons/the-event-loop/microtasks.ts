setTimeout(() => {
  queueMicrotask(() => {
    console.log('microtask 1');
    queueMicrotask(() => console.log('microtask 3, queued by microtask 1'));
  });
  queueMicrotask(() => console.log('microtask 2'));
  console.log('callback A ends');
}, 100);

setTimeout(() => console.log('callback B'), 100);
