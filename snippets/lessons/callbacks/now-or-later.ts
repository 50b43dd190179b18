const cache = new Map<string, number>();

function readTemperature(city: string, callback: (celsius: number) => void): void {
  const known = cache.get(city);
  if (known !== undefined) {
    callback(known);
    return;
  }
  setTimeout(() => {
    cache.set(city, 4);
    callback(4);
  }, 200);
}

function show(city: string): void {
  let display = '';
  readTemperature(city, (celsius) => {
    display = `${city}: ${celsius} degrees`;
  });
  display = `${city}: loading`;
  setTimeout(() => console.log(display), 300);
}

show('Oslo');
setTimeout(() => show('Oslo'), 1000);
