import { promisify } from 'node:util';

// #region weigh
function readScale(callback: (error: Error) => void): void {
  setTimeout(() => callback(new Error('no reading')), 100);
}

const scaleReading = promisify(readScale);

async function weigh(): Promise<void> {
  await scaleReading();
}

async function weighParcel(parcel: string): Promise<void> {
  try {
    await scaleReading();
  } catch (cause) {
    throw new Error(`cannot weigh ${parcel}`, { cause });
  }
}
// #endregion weigh

async function loadVan(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.log(error);
  }
}

await loadVan(weigh);
console.log('---');
await loadVan(() => weighParcel('parcel 7'));
