const start = performance.now();

function say(text: string): void {
  console.log(`${Math.round(performance.now() - start)} ms: ${text}`);
}

let waiting = 0;

function cook(dish: string, durationMs: number): void {
  setTimeout(() => {
    waiting += 1;
    say(`The ${dish} is ready.`);
    waiting -= 1;
    if (waiting === 0) say('Breakfast is served.');
  }, durationMs);
}

cook('porridge', 300);
cook('toast', 200);
cook('tea', 100);
say('The table is laid.');

// The next day: other dishes, other times.
setTimeout(() => {
  cook('porridge', 100);
  cook('coffee', 250);
}, 1000);
