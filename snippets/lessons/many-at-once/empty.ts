// @exit 13
const none: Promise<string>[] = [];

console.log('all:', await Promise.all(none));
console.log('allSettled:', await Promise.allSettled(none));
await Promise.any(none).catch((error) => console.log('any:', error.message));
console.log('race:', await Promise.race(none));
