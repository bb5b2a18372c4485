/** `handedToTier3` is `handed-to-tier3`. */
export type Kebab<
  Name extends string,
  Done extends string = "",
> = Name extends `${infer Letter}${infer Rest}`
  ? Kebab<Rest, `${Done}${Letter extends Lowercase<Letter> ? Letter : `-${Lowercase<Letter>}`}`>
  : Done;

/** The end of an id, of the name that a check, a fault or an exercise is exported by. */
export function kebab<const Name extends string>(name: Name): Kebab<Name> {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Kebab<Name>;
}
