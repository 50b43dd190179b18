import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { listChoices } from '../author-error.ts';
import { UsageError } from './usage-error.ts';

/** A command's options and what else it was given. @throws UsageError with the choices, for what is none of them. */
export function parseOptions<O extends ParseArgsOptionsConfig>(args: string[], options: O) {
  const lenient = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of lenient.tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name) || rawName !== `--${name}`)
      throw unknownOption(rawName, Object.keys(options));
    const needsValue = options[name]?.type === 'string';
    if (!needsValue && value !== undefined) throw new UsageError(`"${rawName}" takes no value.`);
    if (needsValue && (value === undefined || (!inlineValue && value.startsWith('-'))))
      throw missingValue(rawName);
  }
  return parseArgs({ args, options, allowPositionals: true });
}

export function unknownOption(found: string, names: readonly string[]): UsageError {
  const choices = names.map((name) => `--${name}`);
  return new UsageError(`"${found}" is not an option; there are ${listChoices(found, choices)}.`);
}

export function missingValue(option: string): UsageError {
  return new UsageError(`"${option}" needs a value.`);
}
