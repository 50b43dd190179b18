/**
 * Runs the programs named on the command line on the real clock, one after another: the next begins when nothing of
 * the last is left. Prints one JSON array: for each program, its lines with the time of each in milliseconds.
 */
import { pathToFileURL } from 'node:url';

const files = process.argv.slice(2);
const outputs = [];

console.log = (line) => {
  outputs.at(-1).push({ line, atMs: performance.now() });
};

process.on('beforeExit', () => {
  const file = files[outputs.length];
  if (file === undefined) return;
  outputs.push([]);
  void import(pathToFileURL(file).href);
});

process.on('exit', () => process.stdout.write(JSON.stringify(outputs)));
