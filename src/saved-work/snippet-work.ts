import type { Field } from './fields.ts';
import type { RecordKind } from './record.ts';
import { codeFields, pickWritten, type WrittenCode } from './written-code.ts';

/** A reader's own version of a program that a page shows. */
export interface SnippetWork extends WrittenCode {
  readonly version: 1;
  /** The program of the page that it began as, by `hashText`. */
  readonly of?: string;
}

const hash: Field<string | undefined> = {
  needs: '16 hexadecimal digits',
  read: (value) => (typeof value === 'string' && /^[0-9a-f]{16}$/.test(value) ? value : undefined),
};

export const snippetKind: RecordKind<SnippetWork> = {
  empty: { version: 1 },
  fields: { ...codeFields, of: hash },
  merge: pickWritten,
};

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * Tells versions of one text apart, and guards against nobody: FNV-1a of its UTF-8, with 64 bits. A browser has better
 * ones only on secure addresses.
 * @example hashText('foobar') // '85944171f73967e8'
 */
export function hashText(text: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return hash.toString(16).padStart(16, '0');
}
