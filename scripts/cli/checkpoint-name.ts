import { Misuse } from "../ground/misuse.js";
import { checkpointNameRule } from "../operations/checkpoints/checkpoint-name-rule.js";

/**
 * A word, as the name of a checkpoint.
 *
 * @throws Misuse where it can't be one
 */
export function checkpointName(word: string): string {
  const { pattern, told } = checkpointNameRule;
  if (pattern.test(word)) return word;
  throw new Misuse({
    fr: `nom de point de reprise invalide : '${word}' ; ${told.fr}`,
    en: `invalid name of a checkpoint '${word}': ${told.en}`,
  });
}
