/** The keys of a table that is written in the source, each with its value, known to the compiler as `keysOf` has them. */
export function entriesOf<T extends object>(table: T): EntryOf<T>[] {
  return Object.entries(table) as EntryOf<T>[];
}

type EntryOf<T> = T extends unknown
  ? { [K in keyof T & string]: [key: K, value: T[K]] }[keyof T & string]
  : never;
