import type { DeclaredName } from "../../../scripts/facts/declaration/declared-name.js";
import { due } from "../../lib/declared/due.js";
import type { ServedNames } from "../names-too-much.js";

/**
 * What of declared names a controller does not have, or has otherwise.
 *
 * @returns each with what is there in its stead
 */
export function namesNotThere(
  { records }: Pick<ServedNames, "records">,
  declared: readonly DeclaredName[],
): string[] {
  return due(declared).flatMap(({ name, type, data }) => {
    const there = records.filter((record) => record.name === name && record.type === type);
    const isSo = there.length > 0 && there.every((record) => record.data === data);
    const seen = there.map((record) => record.data).join(" + ") || "∅";
    return isSo ? [] : [`${name} ${type} ${data}: ${seen}`];
  });
}
