type Result<Value> = [error: Error, value: undefined] | [error: null, value: Value];

const temperatures = new Map([['Oslo', 4]]);

function readTemperature(city: string, callback: (...result: Result<number>) => void): void {
  setTimeout(() => {
    const celsius = temperatures.get(city);
    if (celsius === undefined) callback(new Error(`no station in ${city}`), undefined);
    else callback(null, celsius);
  }, 200);
}

for (const city of ['Oslo', 'Atlantis']) {
  readTemperature(city, (error, celsius) => {
    if (error) console.log(`Failed: ${error.message}.`);
    else console.log(`${city}: ${celsius.toFixed(1)} degrees.`);
  });
}
