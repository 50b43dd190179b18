const start = performance.now();

function say(text: string): void {
  console.log(`${Math.round(performance.now() - start)} ms: ${text}`);
}

// Holds the thread until the dish is ready.
function cook(dish: string, durationMs: number): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end);
  say(`The ${dish} is ready.`);
}

cook('porridge', 300);
cook('toast', 200);
cook('tea', 100);
say('The table is laid.');
say('Breakfast is served.');

// The next day: other dishes, other times.
setTimeout(() => {
  cook('porridge', 100);
  cook('coffee', 250);
  say('Breakfast is served.');
}, 1000);
