type Result<Value> = [error: Error, value: undefined] | [error: null, value: Value];
type Callback<Value> = (...result: Result<Value>) => void;

const stations = new Map([
  ['Oslo', { answerMs: 300, celsius: 4 }],
  ['Lima', { answerMs: 100, celsius: 22 }],
  ['Cairo', { answerMs: 200, celsius: 31 }],
]);

function readTemperature(city: string, callback: Callback<number>): void {
  const station = stations.get(city);
  setTimeout(() => {
    if (station) callback(null, station.celsius);
    else callback(new Error(`no station in ${city}`), undefined);
  }, station?.answerMs ?? 150);
}

// Gives the temperatures of all cities, in the order of `cities`, or the first error.
function readAll(cities: string[], callback: Callback<number[]>): void {
  const values: number[] = [];
  let waiting = cities.length;

  if (waiting === 0) queueMicrotask(() => callback(null, values));
  for (const [index, city] of cities.entries()) {
    readTemperature(city, (_error, celsius) => {
      values[index] = celsius as number;
      waiting -= 1;
      if (waiting === 0) callback(null, values);
    });
  }
}

// Prints every call of the callback, so that a second one is noticed.
function report(name: string): Callback<number[]> {
  const start = performance.now();
  let calls = 0;
  return (error, values) => {
    calls += 1;
    if (calls > 1) console.log(`${name}: the callback was called ${calls} times`);
    console.log(`${name}: answered after ${Math.round(performance.now() - start)} ms`);
    console.log(`${name}: ${error ? error.message : `[${values.join(', ')}]`}`);
  };
}

readAll(['Oslo', 'Lima', 'Cairo'], report('cities'));
readAll(['Atlantis', 'Oslo', 'Avalon'], report('myths'));
readAll([], report('nothing'));
console.log('all three lists are asked');
