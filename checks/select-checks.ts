import { kinds } from "../scripts/ground/kinds.js";
import { oneOf } from "../scripts/ground/one-of.js";
import { catalogue } from "./catalogue.js";
import { competences } from "./index.js";
import type { Check, TrainerCriterion } from "./lib/check.js";

/**
 * Checks by name: a competence (`cp06`) or one check (`cp06/dora-in-lan`); all where no
 * name is given.
 *
 * @throws Misuse for an unknown name, with the nearest one
 */
export function selectChecks(words: readonly string[]): Map<string, Check | TrainerCriterion> {
  const ids = [...catalogue.checks.keys()];
  const known = [...competences.map(({ id }) => id), ...ids];
  const names = words.map((word) => oneOf(kinds.check, word, known));
  return new Map(
    [...catalogue.checks].filter(
      ([id]) =>
        names.length === 0 || names.some((name) => id === name || id.startsWith(`${name}/`)),
    ),
  );
}
