/** Why the browser refuses. */
export type Refusal = 'forbidden' | 'full';

/** A browser's storage that never throws. */
export interface Store {
  /** `null` also where reading is forbidden. */
  read(key: string): string | null;
  write(key: string, text: string): Refusal | undefined;
  remove(key: string): Refusal | undefined;
  keys(): readonly string[];
  /** Whether the browser lets the page read at all. */
  isAllowed(): boolean;
}

/** @param open gives the storage, and throws where that is forbidden, as reading `localStorage` does */
export function createStore(open: () => Storage): Store {
  const attempt = <Result>(work: (storage: Storage) => Result): Result | undefined => {
    try {
      return work(open());
    } catch {
      return undefined;
    }
  };
  const change = (work: (storage: Storage) => void): Refusal | undefined => {
    try {
      work(open());
      return undefined;
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden';
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key)) ?? null,
    write: (key, text) => change((storage) => storage.setItem(key, text)),
    remove: (key) => change((storage) => storage.removeItem(key)),
    keys: () => attempt(listKeys) ?? [],
    isAllowed: () => attempt((storage) => storage.length) !== undefined,
  };
}

const listKeys = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

const isFull = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError';
