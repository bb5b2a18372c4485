import { memberDn } from "../../../modules/domain-controller/names.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { computerAccountReset } from "../faults/computer-account-reset.js";

export const unknownToTheDomain = exercise({
  title: {
    fr: "Le domaine ne reconnaît plus un poste",
    en: "The domain no longer knows a workstation",
  },
  brief: {
    fr: `La supervision signale qu'un poste de l'entreprise n'est plus reconnu par le domaine ; elle ne dit pas lequel, ni de quel côté cela vient. Les postes sont ws1, ws2, ws3 et, au second site, wsb1.
Trouvez lequel, prouvez la cause, et rétablissez sa relation d'approbation, sans recréer son compte ailleurs ni toucher aux autres postes. Rendez ce que chaque poste obtient du domaine par lui-même, avant et après.`,
    en: `The monitoring tells that the domain no longer knows one of the company's workstations; it does not say which, nor from which side that comes. Workstations are ws1, ws2, ws3 and, at the second site, wsb1.
Find which, prove the cause, and bring its trust relationship back, without making its account anew elsewhere and without touching other workstations. Hand in what each workstation gets from the domain by itself, before and after.`,
  },
  minutes: 15,
  needs: ["ws1", "ws3", "wsb1", "dc1", "dc2"],
  proves: ["cp09/workstations-trusted"],
  keeps: ["cp08/no-right-too-much", "cp09/nobody-else-in-directory", "cp09/nothing-else-delegated"],

  causes: {
    "account-reset": causeOfFault<"dc1" | "ws1">(computerAccountReset, (scene) =>
      joinAgain(scene.nodes.ws1, scene),
    ),

    "account-disabled": {
      title: {
        fr: "Le compte d'ordinateur de ws3 est désactivé",
        en: "The computer account of ws3 is disabled",
      },
      setUp: ({ nodes: { dc1 } }) =>
        mustChange(dc1, [replaced(memberDn("ws3"), "userAccountControl", "4098")]),
      solve: ({ nodes: { dc1 } }) =>
        mustChange(dc1, [replaced(memberDn("ws3"), "userAccountControl", "4096")]),
    },

    "keys-lost": {
      title: {
        fr: "wsb1 a perdu les clés de son compte d'ordinateur",
        en: "wsb1 has lost the keys of its computer account",
      },
      async setUp({ nodes: { wsb1 } }) {
        await wsb1.succeed`rm /etc/krb5.keytab`;
      },
      solve: (scene) => joinAgain(scene.nodes.wsb1, scene),
    },
  },
});

async function joinAgain(
  workstation: Machine,
  { password }: Pick<ExerciseScene, "password">,
): Promise<void> {
  const administrator = password("account/administrator");
  mustSucceed(
    await workstation.within(30_000)`echo ${administrator} | /usr/lib/plateau/rejoin Administrator`,
  );
}
