import type { Text } from "../scripts/ground/text.js";
import { catalogue } from "./catalogue.js";

/**
 * Where to look and which file decides it, for trainers' eyes: candidates have hints, at their price.
 *
 * @param id a check's full id
 * @returns undefined of what no machine sees, and of a check that this Plateau does not have
 */
export function remedyOf(id: string): Text | undefined {
  const check = catalogue.checks.get(id);
  return check && "remedy" in check ? check.remedy : undefined;
}
