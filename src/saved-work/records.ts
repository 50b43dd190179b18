import { type Problem, toProblem } from './problem.ts';
import { parseRecord, type RecordKind } from './record.ts';
import type { Refusal, Store } from './store.ts';

export interface Reading<Value> {
  readonly value: Value;
  readonly problem?: Problem;
}

/** A text that could not be read when something else was to take its place. */
export interface SetAside {
  /** The name of the record. */
  readonly of: string;
  readonly text: string;
}

export type Records = ReturnType<typeof createRecords>;

/**
 * Records by name, as texts in a store whose keys begin with `prefix`. What cannot be read is never written over: it is
 * set aside before.
 */
export function createRecords(store: Store, prefix: string) {
  const ownPrefix = `${prefix}.`;
  const asidePrefix = `${prefix}.set-aside.`;
  const ownKeys = () => store.keys().filter((key) => key.startsWith(ownPrefix));
  const readText = (name: string) => store.read(ownPrefix + name);

  function listSetAside(): readonly SetAside[] {
    return ownKeys()
      .filter((key) => key.startsWith(asidePrefix))
      .sort()
      .map((key) => ({ of: toName(key.slice(asidePrefix.length)), text: store.read(key) ?? '' }));
  }

  function setAside({ of, text }: SetAside): Refusal | undefined {
    const others = listSetAside().filter((each) => each.of === of);
    if (others.some((each) => each.text === text)) return undefined;
    return store.write(`${asidePrefix}${of}~${others.length + 1}`, text);
  }

  return {
    listSetAside,
    setAside,
    readText,
    /** The names of the records that are there. */
    names: () =>
      ownKeys()
        .filter((key) => !key.startsWith(asidePrefix))
        .map((key) => key.slice(ownPrefix.length))
        .sort(),

    read<Value extends { readonly version: 1 }>(
      name: string,
      kind: RecordKind<Value>,
    ): Reading<Value> {
      const { value, problem } = parseRecord(readText(name), kind);
      const found = store.isAllowed() ? problem : 'forbidden';
      return found ? { value, problem: toProblem(found) } : { value };
    },

    write<Value extends { readonly version: 1 }>(
      name: string,
      kind: RecordKind<Value>,
      value: Value,
    ): Problem | undefined {
      const text = readText(name);
      const isUnreadable = text !== null && parseRecord(text, kind).problem !== undefined;
      const refusal =
        (isUnreadable ? setAside({ of: name, text }) : undefined) ??
        store.write(ownPrefix + name, JSON.stringify(value));
      return refusal && toProblem(refusal);
    },

    remove(name: string): Problem | undefined {
      const refusal = store.remove(ownPrefix + name);
      return refusal && toProblem(refusal);
    },

    /** Removes all of them, and what was set aside. */
    removeAll(): Problem | undefined {
      const refusal = ownKeys()
        .map((key) => store.remove(key))
        .find((each) => each !== undefined);
      return refusal && toProblem(refusal);
    },

    /** Whether a key of the store is that of this record. `null` stands for all keys, as in a `storage` event. */
    isKeyOf: (name: string, key: string | null) => key === null || key === ownPrefix + name,
  };
}

/** Without the number that keeps several apart. */
const toName = (numbered: string) => numbered.replace(/~\d+$/, '');
