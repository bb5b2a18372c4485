/**
 * The keys of a table that is written in the source, known to the compiler, in the order in which they are written.
 * What is read from elsewhere may have others than its type says: it is for a schema.
 */
export function keysOf<T extends object>(table: T): KeyOf<T>[] {
  return Object.keys(table) as KeyOf<T>[];
}

/** Of a union, the keys of each: `keyof` knows only those that all have. */
type KeyOf<T> = T extends unknown ? keyof T & string : never;
