import { Misuse } from "../ground/misuse.js";

/** That an exercise does not run in a lab. */
export function notRunning(candidate: string, id: string): Misuse {
  return new Misuse({
    fr: `${id} n'est pas en cours dans le lab '${candidate}' : 'lab exercise status ${candidate}' montre ce qui est en cours`,
    en: `${id} does not run in lab '${candidate}': 'lab exercise status ${candidate}' shows what runs`,
  });
}
