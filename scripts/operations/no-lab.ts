import { Misuse } from "../ground/misuse.js";

/** That nothing stands of a lab. */
export function noLab(candidate: string): Misuse {
  return new Misuse({
    fr: `aucun lab '${candidate}' : créez-le avec 'lab up ${candidate}'`,
    en: `there is no lab '${candidate}': make it with 'lab up ${candidate}'`,
  });
}
