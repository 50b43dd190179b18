function askStation(city: string, answerMs: number): void {
  setTimeout(() => console.log(`${city} has answered.`), answerMs);
}

askStation('Oslo', 300);
askStation('Cairo', 200);
askStation('Lima', 100);
console.log('The program can do something else.');
