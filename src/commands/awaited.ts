#!/usr/bin/env node
import { AuthorError } from '../author-error.ts';
import { createProject } from '../project.ts';
import { crosspost } from './crosspost.ts';
import { explain } from './explain.ts';
import { create } from './new.ts';
import { record } from './record.ts';
import { run } from './run.ts';
import { timeline } from './timeline.ts';
import { UsageError } from './usage-error.ts';

const commands = { run, record, explain, timeline, crosspost, new: create };

const help = `Usage: npm run -s awaited -- COMMAND [OPTION …]

  run FILE [ARGUMENT …]        run any TypeScript or JavaScript file, and print its output
    --times                      put the time before each line
    --json                       print the recording instead
    --clock virtual|real         the clock (virtual)
    --network loopback           let it use the network, on loopback (none)
    --timeout 30s, --env K=V, --stdin FILE, …   as the directives of the same names
  record [FILTER …]            run what is stale and write its recording
    --force                      run all
  explain FILE                 say why a recording is or is not fresh, input by input
  timeline FILE                run any file, and print its timeline as an SVG file
    --format svg|table|perfetto  as a picture, an HTML table, or a trace for Perfetto (svg)
  crosspost ARTICLE --for PLATFORM
                               print an article as another platform takes it: devto,
                               hashnode, medium, markdown or html
  new article|snippet NAME     write a starting point that already passes
`;

/** The command line: hands over to one command, and says what went wrong in its own words. */
async function main([name = 'help', ...rest]: string[]): Promise<number> {
  const isKnown = Object.hasOwn(commands, name);
  // Behind the file to run it is the program's own.
  const ours = name === 'run' ? rest.slice(0, 1) : rest;
  if (name === 'help' || isHelp(name) || (isKnown && ours.some(isHelp))) {
    process.stdout.write(help);
    return 0;
  }
  if (!isKnown) {
    throw new UsageError(
      `"${name}" is not a command; there are ${Object.keys(commands).join(', ')}.`,
    );
  }
  return commands[name as keyof typeof commands](createProject(process.cwd()), rest);
}

const isHelp = (arg: string) => arg === '--help' || arg === '-h';

// Whoever reads the output may have read enough, as "head" does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AuthorError || error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
