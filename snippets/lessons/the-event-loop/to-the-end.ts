setTimeout(() => {
  console.log('first callback begins');
  setTimeout(() => console.log('third callback'), 0);
  console.log('first callback ends');
}, 0);

setTimeout(() => console.log('second callback'), 0);

console.log('module ends');
