const stations = 10_000;
let answered = 0;

function onAnswer(): void {
  answered += 1;
  if (answered === stations) console.log(`${answered} stations have answered.`);
}

for (let station = 1; station <= stations; station++) {
  setTimeout(onAnswer, 1000); // stands for asking one station
}
console.log(`${stations} stations are asked, ${answered} have answered.`);
