import { lockNames } from "./lock-names.js";
import { Misuse } from "./misuse.js";

/** As many look at a lab as may. */
export function tooManyLooks(candidate: string): Misuse {
  const { places } = lockNames(candidate);
  return new Misuse({
    fr: `${places} contrôles ou indices sont en cours sur le lab '${candidate}', et pas un de plus : attendez la fin de l'un d'eux`,
    en: `${places} checks or hints are going on in lab '${candidate}', and no more may: wait for the end of one`,
  });
}
