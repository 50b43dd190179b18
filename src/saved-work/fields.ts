/** What a field of a kept record must hold. */
export interface Field<Value> {
  /** In words, after “needs”. */
  readonly needs: string;
  /** The value, or `undefined` for what is none. */
  read(value: unknown): Value | undefined;
}

export type Fields<Value> = { readonly [Name in keyof Value]-?: Field<Value[Name]> };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with the fields of a record, each with its place. Fields that are not named here may hold anything. */
export function checkFields<Value>(
  record: Readonly<Record<string, unknown>>,
  fields: Fields<Value>,
  place: string,
): string[] {
  return Object.entries<Field<unknown>>(fields)
    .filter(([name, { read }]) => record[name] !== undefined && read(record[name]) === undefined)
    .map(([name, { needs }]) => `${place}.${name} needs ${needs}, and has ${show(record[name])}.`);
}

/** The fields that can be read, and those that are not named here, which belong to others. */
export function readFields<Value>(
  record: Readonly<Record<string, unknown>>,
  fields: Fields<Value>,
): Partial<Value> {
  const table: Readonly<Record<string, Field<unknown>>> = fields;
  const entries = Object.entries(record)
    .map(([name, value]) => [name, table[name] ? table[name].read(value) : value])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

const shownCharacters = 40;

/** @example show(['a', 1]) // '["a",1]' */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
