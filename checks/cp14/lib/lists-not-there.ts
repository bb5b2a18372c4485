import type { DeclaredList } from "../../../scripts/facts/declaration/declared-list.js";
import { due } from "../../lib/declared/due.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import type { Entry } from "./entries-too-much.js";
import { recipients } from "./recipients.js";

/**
 * Lists that are declared and lead nobody, or not all of their members.
 *
 * @param leading lines of the table of addresses, and what the directory answers for lists
 */
export function listsNotThere(
  leading: readonly Entry[],
  declared: readonly DeclaredList[],
): string[] {
  return due(declared).flatMap(({ name, members }) => {
    const reached = leading
      .filter(({ setting, key }) => setting === "virtual_alias_maps" && key === addressOf(name))
      .flatMap(({ value }) => recipients(value.toLowerCase()));
    const lost = members.map(addressOf).filter((member) => !reached.includes(member));
    if (reached.length === 0) return [`mail1 ${addressOf(name)}: ∅`];
    return lost.map((member) => `mail1 ${addressOf(name)} → ${member}: ∅`);
  });
}
