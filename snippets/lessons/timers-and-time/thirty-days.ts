const dayMs = 24 * 60 * 60 * 1000;

setTimeout(() => console.log('Pay the rent.'), 30 * dayMs);
setTimeout(() => console.log('The tea is ready.'), 3000);
