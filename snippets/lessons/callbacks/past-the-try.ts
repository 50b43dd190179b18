// @throws Error: no station in Atlantis
function readTemperature(city: string, callback: (celsius: number) => void): void {
  setTimeout(() => {
    if (city === 'Atlantis') throw new Error(`no station in ${city}`);
    callback(4);
  }, 200);
}

try {
  readTemperature('Atlantis', (celsius) => console.log(`${celsius} degrees`));
  console.log('The try block has ended.');
} catch {
  console.log('The error is caught.');
}
