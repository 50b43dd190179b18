type Result<Value> = [error: Error, value: undefined] | [error: null, value: Value];

const temperatures = new Map([
  ['Oslo', 4],
  ['Lima', 22],
]);

function readTemperature(city: string, callback: (...result: Result<number>) => void): void {
  setTimeout(() => {
    const celsius = temperatures.get(city);
    if (celsius === undefined) callback(new Error(`no station in ${city}`), undefined);
    else callback(null, celsius);
  }, 100);
}

function temperatureOf(city: string): Promise<number> {
  return new Promise((resolve, reject) => {
    readTemperature(city, (error, celsius) => {
      if (error) reject(error);
      else resolve(celsius);
    });
  });
}

function report(city: string): Promise<void> {
  return temperatureOf(city)
    .catch((error) => console.log(error.message))
    .then((celsius) => console.log(`${city}: ${celsius} degrees`));
}

report('Oslo')
  .then(() => report('Atlantis'))
  .then(() => report('Lima'))
  .then(() => console.log('All cities are reported.'));
