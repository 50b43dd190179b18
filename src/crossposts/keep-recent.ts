/**
 * A function that keeps its last few results, by key. Pages are made article by article, so the last few are worth
 * keeping; all of them would fill the memory.
 */
export function keepRecent<T, R>(
  make: (value: T) => R,
  toKey: (value: T) => string,
  kept: number,
): (value: T) => R {
  const recent = new Map<string, R>();
  return (value) => {
    const key = toKey(value);
    const result = recent.get(key) ?? make(value);
    recent.set(key, result);
    const [oldest = ''] = recent.keys();
    if (recent.size > kept) recent.delete(oldest);
    return result;
  };
}
