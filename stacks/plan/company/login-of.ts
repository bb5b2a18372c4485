import anyAscii from "any-ascii";

/** A login, e.g. `"h.dupont"`. */
export type Login = `${string}.${string}`;

/**
 * Login of a person: the first letter of the given name, a full stop, the surname, in lower-case letters without
 * accents. `"."` alone where a name has no letter that can be told without accents.
 */
export function loginOf({ given, surname }: { given: string; surname: string }): Login {
  return `${plain(given).slice(0, 1)}.${plain(surname)}`;
}

function plain(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
