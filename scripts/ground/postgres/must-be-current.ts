import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import { placeTold } from "./place-told.js";
import type { PostgresSchema } from "./postgres-schema.js";
import type { Standing } from "./standing.js";

/** @throws Misuse where a schema is not Plateau's, or a newer version's */
export function mustBeCurrent(
  place: PostgresAddress,
  { name, steps }: PostgresSchema,
  standing: Standing | "other" | undefined,
): Standing | undefined {
  const where = placeTold(place);
  if (standing === "other") {
    throw new Misuse({
      fr: `${where} a un schéma '${name}' qui n'est pas de Plateau : donnez une autre base ; rien n'a changé`,
      en: `${where} has a schema '${name}' that is not Plateau's: give another database; nothing was changed`,
    });
  }
  if (standing && standing.version > steps.length) {
    throw new Misuse({
      fr: `${where} a été écrit par un Plateau plus récent : sa version est ${standing.version}, celui-ci lit jusqu'à la ${steps.length} ; servez-vous de celui qui l'a écrit, ou d'un plus récent ; rien n'a changé`,
      en: `${where} was written by a newer Plateau: its version is ${standing.version}, this one reads up to ${steps.length}; use the one that wrote it, or a newer one; nothing was changed`,
    });
  }
  return standing;
}
