import { causeOfFault } from "../../lib/cause-of-fault.js";
import { exercise } from "../../lib/exercise.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { controllerClockSkewed } from "../faults/controller-clock-skewed.js";
import { replicationOff } from "../faults/replication-off.js";
import { deafController, replicating, settingsDn } from "../lib/replication-options.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const knownHereUnknownThere = exercise({
  title: {
    fr: "Un compte connu ici, inconnu là",
    en: "An account known here, unknown there",
  },
  brief: {
    fr: `Le bureau du personnel : « Les comptes faits ce matin ouvrent leur session sur un poste et pas sur l'autre, et un mot de passe changé hier redevient l'ancien une fois sur deux. » Les deux contrôleurs, dc1 et dc2, tournent.
Trouvez pourquoi ils ne disent pas la même chose, et remettez-les d'accord dans les deux sens, sans rétrograder ni réinstaller l'un d'eux et sans déplacer de rôle. Cela doit tenir après un redémarrage de dc2. Rendez ce que chaque contrôleur dit de l'autre, avant et après.`,
    en: `The staff office: “Accounts made this morning log on to one workstation and not to another, and a password changed yesterday is the old one again every other time.” Both controllers, dc1 and dc2, are running.
Find why they don't say the same, and bring them to agree in both directions, without demoting or reinstalling one of them and without moving a role. It must last after dc2 restarts. Hand in what each controller says of the other, before and after.`,
  },
  minutes: 15,
  needs: ["dc1", "dc2", "probe-srv"],
  proves: ["cp09/witness-replicates"],
  keeps: ["cp09/roles-have-a-holder", "cp09/people-in-place", "cp09/nothing-else-delegated"],
  restarts: ["dc2"],

  causes: {
    "second-cut-off": causeOfFault(replicationOff, async ({ nodes: { dc2 } }) => {
      await mustChange(dc2, [replaced(settingsDn("dc2"), "options", replicating)]);
    }),

    "first-deaf": {
      title: {
        fr: "dc1 n'accepte plus ce que dc2 a appris",
        en: "dc1 no longer takes what dc2 has learned",
      },
      async setUp({ nodes: { dc1 } }) {
        await mustChange(dc1, [replaced(settingsDn("dc1"), "options", deafController)]);
      },
      async solve({ nodes: { dc1 } }) {
        await mustChange(dc1, [replaced(settingsDn("dc1"), "options", replicating)]);
      },
    },

    "clock-ahead": causeOfFault(controllerClockSkewed, ({ nodes: { dc2, "probe-srv": probe } }) =>
      setControllerClock(dc2, probe),
    ),
  },
});
