import { baseDn } from "../../../modules/domain-controller/names.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { noReplication, replicating, settingsDn } from "../lib/replication-options.js";

export const twoMasters = exercise({
  title: { fr: "Deux maîtres pour un rôle", en: "Two masters for one role" },
  brief: {
    fr: `Pendant une coupure, un prestataire a « basculé » sur dc2 un rôle que dc1 détient. La liaison est revenue ; depuis, chaque contrôleur nomme un autre détenteur, et ce que l'un apprend, l'autre ne le sait pas.
Établissez quel rôle est en cause et qui le détient selon chacun, rétablissez la réplication dans les deux sens, et finissez avec un seul détenteur de chaque rôle, que les deux contrôleurs nomment. Aucun contrôleur n'est rétrogradé ; rien ne doit être perdu de ce qui a été fait. Rendez les deux réponses avant et après, et le risque que l'entreprise a couru.`,
    en: `During an outage a contractor “moved” to dc2 a role that dc1 holds. The link is back; since then each controller names another holder, and what one learns the other does not know.
Establish which role it is and who holds it according to each, bring replication back in both directions, and end with one holder of each role, whom both controllers name. No controller is demoted; nothing that was done may be lost. Hand in both answers before and after, and the risk that the company ran.`,
  },
  minutes: 15,
  needs: ["dc1", "dc2"],
  proves: ["cp09/roles-have-a-holder", "cp09/witness-replicates"],
  keeps: ["cp09/nobody-else-in-directory", "cp09/people-in-place", "cp09/permissions-follow-roles"],

  causes: {
    identifiers: seized("RID", `CN=RID Manager$,CN=System,${baseDn}`),
    passwords: seized("PDC", baseDn),
    partitions: seized("naming", `CN=Partitions,CN=Configuration,${baseDn}`),
  },
});

/** A role is dc2's by its own word alone. */
function seized(role: string, dn: string): Cause<"dc1" | "dc2"> {
  return {
    title: {
      fr: `Le rôle ${role} a été saisi sur dc2, réplication coupée`,
      en: `The role ${role} was seized on dc2, replication being off`,
    },
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
