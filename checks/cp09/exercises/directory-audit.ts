import { baseDn, rootDn, unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { anonymousReads } from "../faults/table.js";
import { loosened } from "../lib/loosened.js";
import { noAnonymousReader } from "../lib/no-anonymous-reader.js";

export const directoryAudit = exercise({
  needs: ["dc1", "dc2", "probe-srv"],
  limitMs: 180_000,

  setUp: (scene) => anonymousReads.apply(scene),

  solve: ({ nodes: { dc1 } }) => noAnonymousReader(dc1),

  get causes() {
    return {
      "for-the-copier": together(
        loosened.lockoutAfter(0),
        loosened.passwords(4, "off"),
        loosened.clearPasswordsOn("dc1"),
        loosened.delegationOn(rootDn()),
        loosened.accountNobodyKnows,
        loosened.policyOnWrongUnit,
        loosened.sysvolLeftBehind,
      ),

      "for-the-monitoring": together(
        loosened.lockoutAfter(100),
        loosened.passwords(6, "on"),
        loosened.clearPasswordsOn("dc2"),
        loosened.delegationOn(unitDn("Gestion")),
        loosened.passwordsReplicated,
        loosened.personInWrongGroup,
        loosened.policyLinkOff,
        loosened.sysvolEdited("GPT.INI"),
      ),

      "for-the-trainees": together(
        loosened.lockoutAfter(30),
        loosened.passwords(people().passwordPolicy.length, "off"),
        loosened.clearPasswordsOn("dc2"),
        loosened.delegationOn(baseDn()),
        loosened.roleIn("DL_Compta_R", "GG_Stagiaires"),
        loosened.policyUnlinked,
        loosened.sysvolEdited("LISEZMOI.TXT"),
      ),
    };
  },
});
