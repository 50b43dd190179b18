function askStation(city: string, answerMs: number): string {
  const end = performance.now() + answerMs;
  while (performance.now() < end); // stands for a call that comes back with the answer
  return `${city} has answered.`;
}

console.log(askStation('Oslo', 300));
console.log(askStation('Cairo', 200));
console.log(askStation('Lima', 100));
console.log('The program can do something else.');
