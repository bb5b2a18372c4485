import { movedFacts } from "../../facts/moved-facts.js";
import { filesIn } from "../../ground/files-in.js";
import { holdersTold } from "../../ground/holder.js";
import { home } from "../../ground/home.js";
import { whoHolds, withLock } from "../../ground/lock.js";
import { Misuse } from "../../ground/misuse.js";
import { mayBeLab } from "../../ground/shelf/labs-in.js";
import { type Place, whileMoving } from "../../ground/shelf/moving.js";
import { placesIn } from "../../ground/shelf/places-in.js";
import { ownFolders } from "../../operations/own-folders.js";

const names = movedFacts.map(({ name }) => name);

/**
 * Do something while nobody has a lab of this home in hand, and nobody notes anything of one.
 *
 * @param work is handed where files of facts may be
 * @throws Misuse, with nothing done, where somebody has a lab in hand
 * @throws NameHeld, with nothing done, where somebody notes something all the time
 */
export async function whileStateMoves<T>(
  work: (places: readonly Place[]) => Promise<T>,
): Promise<T> {
  const labs = (await filesIn(home())).filter(
    (folder) => mayBeLab(folder) && !ownFolders.includes(folder),
  );
  for (const lab of labs) await mustBeNobodys(lab);
  const alone = () => whileMoving(() => placesIn(names), work);
  return labs.reduceRight<() => Promise<T>>(
    (inner, lab) => () => withLock(lab, { verb: "state move", mode: "change" }, inner),
    alone,
  )();
}

async function mustBeNobodys(lab: string): Promise<void> {
  const holders = await whoHolds(lab);
  if (holders.length === 0) return;
  const { fr, en } = holdersTold(holders);
  throw new Misuse({
    fr: `le lab '${lab}' est entre les mains de ${fr} : attendez sa fin ('lab watch ${lab}' le suit), puis recommencez ; rien n'a changé`,
    en: `lab '${lab}' is in the hands of ${en}: wait for its end ('lab watch ${lab}' follows it), then try again; nothing was changed`,
  });
}
