import { type Holder, holdersTold } from "./holder.js";
import { Misuse } from "./misuse.js";

/** Somebody changes the lab already. */
export class Busy extends Misuse {
  /** Who, and since when; undefined where he does not say, as one that was suspended. */
  readonly holder: Holder | undefined;

  constructor(candidate: string, holder: Holder | undefined) {
    const told = holder && holdersTold([holder]);
    // Whoever watches goes by sockets in a folder of the server's.
    const there =
      holder?.server === undefined
        ? { fr: "", en: "" }
        : { fr: "sur ce serveur-là, ", en: "on that server " };
    super(
      told
        ? {
            fr: `le lab '${candidate}' est occupé par ${told.fr} : ${there.fr}'lab watch ${candidate}' le suit jusqu'à sa fin, 'lab watch ${candidate} --cancel' l'arrête`,
            en: `lab '${candidate}' is busy with ${told.en}: ${there.en}'lab watch ${candidate}' follows it to its end, 'lab watch ${candidate} --cancel' stops it`,
          }
        : {
            fr: `le lab '${candidate}' est occupé par quelqu'un qui ne répond pas : recommencez ; s'il le reste, 'ss -xlp | grep plateau/lab/${candidate}' dit quel processus, suspendu peut-être`,
            en: `lab '${candidate}' is busy with somebody who does not answer: try again; if it stays so, 'ss -xlp | grep plateau/lab/${candidate}' tells which process, maybe a suspended one`,
          },
    );
    this.holder = holder;
  }
}
