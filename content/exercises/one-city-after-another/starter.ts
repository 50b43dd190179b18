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

// Its promise is to be fulfilled with the temperature, or rejected with the error.
function temperatureOf(city: string): Promise<number> {
  return new Promise((resolve) => {
    let temperature: number | undefined;
    readTemperature(city, (_error, celsius) => {
      temperature = celsius;
    });
    resolve(temperature as number);
  });
}

// Prints the temperature of a city, or the message of the error. Its promise is never rejected.
function report(city: string): Promise<void> {
  return temperatureOf(city).then((celsius) => console.log(`${city}: ${celsius} degrees`));
}

report('Oslo');
report('Atlantis');
report('Lima');
console.log('All cities are reported.');
