import { Misuse } from "../ground/misuse.js";

/** That a lab has nobody to write to. */
export function noHelpdesk(candidate: string): Misuse {
  return new Misuse({
    fr: `pas d'assistance dans le lab '${candidate}' : 'lab up ${candidate} --area helpdesk'`,
    en: `lab '${candidate}' has no helpdesk: 'lab up ${candidate} --area helpdesk'`,
  });
}
