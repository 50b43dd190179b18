const start = performance.now();

function say(text: string): void {
  console.log(`${Math.round(performance.now() - start)} ms: ${text}`);
}

function cook(dish: string, durationMs: number, next: () => void): void {
  setTimeout(() => {
    say(`The ${dish} is ready.`);
    next();
  }, durationMs);
}

cook('porridge', 300, () => {
  cook('toast', 200, () => {
    cook('tea', 100, () => {
      say('Breakfast is served.');
    });
  });
});
say('The table is laid.');

// The next day: other dishes, other times.
setTimeout(() => {
  cook('porridge', 100, () => {
    cook('coffee', 250, () => say('Breakfast is served.'));
  });
}, 1000);
