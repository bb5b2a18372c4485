import { deliveredName, deployment } from "../../../modules/deployment/deployment.js";
import { unitDn } from "../../../modules/domain-controller/names.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { blankGuests, type Delivered, delivered, deliveredNodes } from "../lib/delivered.js";

export const deliveredByThemselves = check({
  needs: [...deliveredNodes, "hv1"],
  judges: "cp11/two-new-workstations",
  deadlineMs: 40_000,

  async run(scene) {
    const { dc1, hv1, net1 } = scene.nodes;
    await mustAnswer(hv1, net1);
    const found: Delivered[] = [];
    for (const guest of blankGuests) {
      const name = deliveredName(macOf(guest, "lan"));
      const one = await delivered(scene, guest, 12);
      claim(
        one !== undefined,
        claimText("cp11/domain-account-logs-on-by", { guest }),
        `${guest}: ∅`,
      );
      const seen = `${one.name} ${one.locale} ${deployment().repository.witness.name} ${one.version} / ${one.size}`;
      claim(
        one.name === name &&
          one.locale === "fr_FR.UTF-8" &&
          one.version === deployment().repository.witness.update &&
          Number.parseInt(one.size, 10) >= 7,
        claimText("cp11/fr-fr-utf-whole-disk", { name }),
        seen,
      );
      const unit = unitDn(people().joinDelegation.unit);
      const accounts = await directoryEntries(dc1, unit, `(sAMAccountName=${name}$)`, ["cn"]);
      claim(
        accounts.length === 1,
        claimText("cp11/has-its-account-in", { name, unit }),
        `(sAMAccountName=${name}$): ${accounts.length}`,
      );
      found.push(one);
    }
    for (const own of ["name", "machineId", "hostKey", "fileSystem"] as const) {
      const values = found.map((one) => one[own]);
      claim(
        new Set(values).size === values.length,
        claimText("cp11/two-workstations-share-nothing-that", { own }),
        values.join(" = "),
      );
    }
    return found
      .map((one) => `${one.name} ${one.version} ${one.machineId.slice(0, 8)}`)
      .join(" · ");
  },
});
