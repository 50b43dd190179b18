type Result<Value> = [error: Error, value: undefined] | [error: null, value: Value];

function readTemperature(city: string, callback: (...result: Result<number>) => void): void {
  setTimeout(() => {
    if (city === 'Oslo') callback(null, 4);
    else callback(new Error(`no station in ${city}`), undefined);
  }, 200);
}

// #region by-hand
function temperatureOf(city: string): Promise<number> {
  return new Promise((resolve, reject) => {
    readTemperature(city, (error, celsius) => {
      if (error) reject(error);
      else resolve(celsius);
    });
  });
}

const oslo = temperatureOf('Oslo');
oslo.then((celsius) => console.log(`Oslo: ${celsius} degrees.`));
oslo.then((celsius) => console.log(celsius < 5 ? 'Take a coat.' : 'No coat today.'));

temperatureOf('Atlantis').catch((error) => console.log(`Failed: ${error.message}.`));
console.log('Both are asked.');
// #endregion by-hand
