/** Whether a word from elsewhere is a key of a table, and not what every object has: `constructor` is none. */
export function isKeyOf<T extends object>(table: T, word: PropertyKey): word is keyof T & string {
  return Object.hasOwn(table, word);
}
