import { NotObserved } from "../../../scripts/channel/channel.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { everyMachine } from "../../lib/estate/word.js";
import { localAccountsClosed } from "../lib/local-accounts-closed.js";

export const localAccountsOpen = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const found = await disks(scene);
    if (found.size === 0) {
      throw new NotObserved({ fr: "aucun disque n'est lu", en: "no disk is read" });
    }
    const closed = [...found].flatMap(([machine, disk]) =>
      localAccountsClosed(disk).map((what) => ({ machine, what })),
    );
    claim(closed.length === 0, claimText("cp08/each-account-that-image-gives"), listed(closed));
    return `${found.size} × /etc/passwd, /etc/shadow, sshd_config ⊇ image`;
  },
});
