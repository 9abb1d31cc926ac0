/** Puts a value behind those that an index with several values a key has under it. */
export function enter<K, T>(index: Map<K, T[]>, key: K, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}
