import { baseDn } from "../../../modules/domain-controller/names.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { noReplication, replicating, settingsDn } from "../lib/replication-options.js";

export const twoMasters = exercise({
  needs: ["dc1", "dc2"],

  get causes() {
    return {
      identifiers: seized(`CN=RID Manager$,CN=System,${baseDn()}`),
      passwords: seized(baseDn()),
      partitions: seized(`CN=Partitions,CN=Configuration,${baseDn()}`),
    };
  },
});

/** A role is dc2's by its own word alone. */
function seized(dn: string): CauseCode<"dc1" | "dc2"> {
  return {
    async setUp({ nodes: { dc2 } }) {
      await mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]);
      await mustChange(dc2, [replaced(dn, "fSMORoleOwner", settingsDn("dc2"))]);
    },
    async solve({ nodes: { dc2 } }) {
      // dc1 held it all the while: what dc2 says of it is put right before the two talk.
      await mustChange(dc2, [replaced(dn, "fSMORoleOwner", settingsDn("dc1"))]);
      await mustChange(dc2, [replaced(settingsDn("dc2"), "options", replicating)]);
    },
  };
}
