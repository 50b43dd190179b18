import { directiveNames, switchNames } from '../snippets/index.ts';
import { missingValue, unknownOption } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

/** What stands after `awaited run`. */
export interface RunArguments {
  readonly file: string;
  /** The program's own arguments. */
  readonly argv: readonly string[];
  readonly isJson: boolean;
  readonly isTimed: boolean;
  /** Flags that are directives, by name, in the order given. */
  readonly directives: readonly { readonly name: string; readonly value: string }[];
}

/** Directives that say what must come of a run; the rest say how it runs, and are flags of this command. */
const expectations = ['exit', 'throws', 'type-error', 'unordered', 'no-browser', 'argv'];
const directiveFlags = directiveNames.filter((name) => !expectations.includes(name));
const switches = ['json', 'times'];

/**
 * Sorts the command's own flags from the program's. Ours may stand on either side of the file;
 * what we do not know there, and all after "--", is the program's own.
 */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const on = new Set<string>();
  const directives: { name: string; value: string }[] = [];
  const rest: string[] = [];
  let isOver = false;

  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    const [, name = '', inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (isOver) rest.push(arg);
    else if (arg === '--') isOver = true;
    else if (switches.includes(name) && inline === undefined) on.add(name);
    else if (directiveFlags.includes(name)) {
      const value = switchNames.includes(name) ? '' : (inline ?? args[++index]);
      if (value === undefined) throw missingValue(arg);
      directives.push({ name, value });
    } else if (rest.length === 0 && arg.startsWith('-'))
      throw unknownOption(arg, [...switches, ...directiveFlags]);
    else rest.push(arg);
  }
  const [file, ...argv] = rest;
  if (file === undefined) throw new UsageError('Which file should run?');
  return { file, argv, isJson: on.has('json'), isTimed: on.has('times'), directives };
}
