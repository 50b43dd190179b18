type Result<Value> = [error: Error, value: undefined] | [error: null, value: Value];
type Callback<Value> = (...result: Result<Value>) => void;

const stations = new Map([['Oslo', 'OSL-7']]);

function findStation(city: string, callback: Callback<string>): void {
  setTimeout(() => {
    const station = stations.get(city);
    if (station) callback(null, station);
    else callback(new Error(`no station in ${city}`), undefined);
  }, 100);
}

function readTemperature(_station: string, callback: Callback<number>): void {
  setTimeout(() => callback(null, 4), 200);
}

function publish(text: string, callback: Callback<string>): void {
  setTimeout(() => callback(null, `published: ${text}`), 50);
}

// #region nested
function publishTemperature(city: string, callback: Callback<string>): void {
  findStation(city, (noStation, station) => {
    if (noStation) return callback(noStation, undefined);
    readTemperature(station, (noReading, celsius) => {
      if (noReading) return callback(noReading, undefined);
      publish(`${city}, ${celsius} degrees`, (notPublished, receipt) => {
        if (notPublished) return callback(notPublished, undefined);
        callback(null, receipt);
      });
    });
  });
}

for (const city of ['Oslo', 'Atlantis']) {
  publishTemperature(city, (error, receipt) => console.log(error ? error.message : receipt));
}
// #endregion nested
