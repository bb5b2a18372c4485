import type { Text } from "../../ground/text.js";

/** That trainers worked on an exercise themselves, by their names. */
export function assistedTold(names: readonly string[]): Text {
  const who = names.join(", ");
  return { fr: `assisté par ${who}`, en: `assisted by ${who}` };
}
