import { Misuse } from "../../ground/misuse.js";
import { joined, type Text } from "../../ground/text.js";

/**
 * Insist that hosts that a roster names are there.
 *
 * @param said the host of each lab of which it is said
 * @throws Misuse with each that is not, the labs that it is said of, and those there are
 */
export function mustBeKnown(said: ReadonlyMap<string, string>, known: readonly string[]): void {
  const strangers = [...new Set(said.values())].filter((name) => !known.includes(name));
  if (strangers.length === 0) return;
  const list: Text = joined(
    strangers.map((name) => {
      const labs = [...said].filter(([, its]) => its === name).map(([lab]) => lab);
      const named = `'${name}' (${labs.join(", ")})`;
      return { fr: named, en: named };
    }),
    ", ",
  );
  const names = known.join(", ");
  throw new Misuse({
    fr: `la liste nomme des serveurs inconnus : ${list.fr} ; possibles : ${names}, ou rien ; rien n'a changé : corrigez-la, ou ajoutez-les ('lab host add')`,
    en: `the roster names unknown hosts: ${list.en}; possible: ${names}, or nothing; nothing was changed: correct it, or add them ('lab host add')`,
  });
}
