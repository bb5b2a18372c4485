import { isDeepStrictEqual } from "node:util";
import { images } from "../../../modules/images.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listed } from "../../lib/estate/listed.js";
import { everyMachine } from "../../lib/estate/word.js";

function openOn(found: Awaited<ReturnType<CheckScene["laidOpen"]>>) {
  return [...found].flatMap(([machine, { open }]) =>
    open.map(({ path, now, wanted }) => ({ machine, what: `${path} ${now} (${wanted})` })),
  );
}

export const secretsKept = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 30_000,

  async run(scene) {
    const found = await scene.laidOpen();
    for (const [machine, { image, more }] of found) {
      if (image !== images()[machine].name || more > 0) {
        throw new NotObserved({
          fr: `${machine} : pas faite de son image (${images()[machine].name}), ou plus de fichiers sur le disque qu'on n'en regarde`,
          en: `${machine}: not made of its own image (${images()[machine].name}), or more files on the disk than are looked at`,
        });
      }
    }
    const open = openOn(found);
    // PAM makes a home with an open mode, fills it and closes it: what is still open at a second look stays so.
    const still = open.length > 0 ? openOn(await scene.laidOpen()) : [];
    const left = open.filter((one) => still.some((other) => isDeepStrictEqual(one, other)));
    claim(left.length === 0, claimText("cp08/what-image-or-plan-keeps"), listed(left));
    return `${found.size} × image + plan`;
  },
});
