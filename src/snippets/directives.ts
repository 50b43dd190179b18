import { findNearest, listChoices, type Problem } from '../author-error.ts';
import { type HeadLine, parseHeadComment } from './head-comment.ts';

/** How a snippet runs, and what must come of it. */
export interface Directives {
  readonly clock: 'virtual' | 'real';
  /** The expected exit code. */
  readonly exit: number;
  /** The uncaught error that must end the run: its name (or the value, if it is no error), and its message where one is given. */
  readonly throws?: { readonly name: string; readonly message?: string };
  /** The type errors that the compiler must report, and no others. */
  readonly typeErrors: readonly number[];
  readonly isUnordered: boolean;
  readonly elide: readonly RegExp[];
  readonly network: 'none' | 'loopback';
  /** Whether it may start other programs. */
  readonly mayHaveChildren: boolean;
  readonly timeoutMs: number;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** A file beside the snippet, given to the run as standard input. */
  readonly stdin?: string;
  readonly isForBrowser: boolean;
}

export const defaultDirectives: Directives = {
  clock: 'virtual',
  exit: 0,
  typeErrors: [],
  isUnordered: false,
  elide: [],
  network: 'none',
  mayHaveChildren: false,
  timeoutMs: 10_000,
  argv: [],
  env: {},
  isForBrowser: true,
};

type Read = (value: string, so: Directives) => Partial<Directives> | undefined;

/** One row a directive: what its value looks like, and how it changes the whole. */
const table: Readonly<Record<string, { readonly form: string; readonly read: Read }>> = {
  clock: {
    form: '@clock virtual or @clock real',
    read: (value) => (value === 'virtual' || value === 'real' ? { clock: value } : undefined),
  },
  exit: {
    form: '@exit CODE, a whole number from 0 to 255',
    read: (value) =>
      /^\d+$/.test(value) && Number(value) <= 255 ? { exit: Number(value) } : undefined,
  },
  throws: {
    form: '@throws NAME, @throws NAME: MESSAGE, or what was thrown as Node shows it',
    read: readThrows,
  },
  'type-error': {
    form: '@type-error CODE [CODE …], numbers as the compiler prints them',
    read: (value, { typeErrors }) =>
      /^\d+( \d+)*$/.test(value)
        ? { typeErrors: [...typeErrors, ...value.split(' ').map(Number)] }
        : undefined,
  },
  unordered: {
    form: '@unordered',
    read: (value) => (value === '' ? { isUnordered: true } : undefined),
  },
  elide: {
    form: '@elide PATTERN, a JavaScript regular expression without slashes that matches no empty text',
    read: (value, { elide }) => {
      const pattern = toPattern(value);
      return pattern && { elide: [...elide, pattern] };
    },
  },
  network: {
    form: '@network loopback',
    read: (value) => (value === 'loopback' ? { network: value } : undefined),
  },
  timeout: {
    form: '@timeout TIME, such as 30s or 500ms',
    read: (value) => {
      const [, amount, unit] = /^(\d+)(ms|s)$/.exec(value) ?? [];
      return Number(amount) > 0
        ? { timeoutMs: Number(amount) * (unit === 's' ? 1000 : 1) }
        : undefined;
    },
  },
  argv: {
    form: '@argv ARGUMENT [ARGUMENT …]',
    read: (value, { argv }) =>
      value === '' ? undefined : { argv: [...argv, ...value.split(/\s+/)] },
  },
  env: {
    form: '@env NAME=VALUE',
    read: (value, { env }) => {
      const [, name, text] = /^([A-Za-z_]\w*)=(.*)$/.exec(value) ?? [];
      return name ? { env: { ...env, [name]: text ?? '' } } : undefined;
    },
  },
  stdin: {
    form: '@stdin FILE, beside the snippet',
    read: (value) => (value === '' ? undefined : { stdin: value }),
  },
  'child-process': {
    form: '@child-process',
    read: (value) => (value === '' ? { mayHaveChildren: true, isForBrowser: false } : undefined),
  },
  'no-browser': {
    form: '@no-browser',
    read: (value) => (value === '' ? { isForBrowser: false } : undefined),
  },
};

export const directiveNames: readonly string[] = Object.keys(table);

/** Directives without a value. */
export const switchNames: readonly string[] = directiveNames.filter((name) =>
  table[name]?.read('', defaultDirectives),
);

/** Directives whose value may be given more than once. */
const repeatable = new Set(['type-error', 'elide', 'argv', 'env']);

export interface ParsedDirectives {
  readonly directives: Directives;
  readonly problems: readonly Problem[];
  /** The lines that hold directives: a page does not show them. */
  readonly lines: readonly number[];
}

/** Reads the directives in the head comment of a snippet's source. `file` is for messages only. */
export function parseDirectives(source: string, file: string): ParsedDirectives {
  // What the compiler is told, such as "@ts-expect-error", is the compiler's.
  const written = parseHeadComment(source).filter(({ text }) => /^@(?!ts-)[\w-]/.test(text));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  let directives = defaultDirectives;

  for (const line of written) {
    const [, name = '', value = ''] = /^@([\w-]+)\s*(.*)$/.exec(line.text) ?? [];
    const row = Object.hasOwn(table, name) ? table[name] : undefined;
    const change = row?.read(value.trim(), directives);
    if (!row) problems.push(unknownDirective(file, line, name));
    else if (seen.has(name) && !repeatable.has(name))
      problems.push(repeatedDirective(file, line, name));
    else if (!change) problems.push(unusableValue(file, line, name, row.form));
    else directives = { ...directives, ...change };
    seen.add(name);
  }
  if (directives.throws && !seen.has('exit')) directives = { ...directives, exit: 1 };
  return { directives, problems, lines: written.map(({ line }) => line) };
}

function readThrows(value: string): Partial<Directives> | undefined {
  const [, name, message, thrown] = /^(?:([\w.$]+)(?::\s*(.+))?|(['"`[{].*))$/.exec(value) ?? [];
  if (thrown) return { throws: { name: thrown } };
  return name ? { throws: { name, ...(message && { message }) } } : undefined;
}

function toPattern(value: string): RegExp | undefined {
  try {
    return new RegExp(value).test('') ? undefined : new RegExp(value, 'g');
  } catch {
    return undefined;
  }
}

function unknownDirective(file: string, { line }: HeadLine, name: string): Problem {
  const names = Object.keys(table);
  const nearest = findNearest(name, names);
  return {
    title: 'Unknown directive',
    where: { file, line },
    problem: `"@${name}" is not a directive. There are ${listChoices(name, names)}.`,
    fix: nearest ? `Write "@${nearest}".` : 'Remove the line, or the "@" if it is prose.',
  };
}

function repeatedDirective(file: string, { line }: HeadLine, name: string): Problem {
  return {
    title: 'Repeated directive',
    where: { file, line },
    problem: `"@${name}" stands twice; which one holds would be a guess.`,
    fix: 'Remove one of the two lines.',
  };
}

function unusableValue(
  file: string,
  { line, text }: HeadLine,
  name: string,
  form: string,
): Problem {
  return {
    title: 'Unusable directive value',
    where: { file, line },
    problem: `"${text}" cannot be read. The form is: ${form}.`,
    fix: `Write "@${name}" in that form, or remove the line.`,
  };
}
