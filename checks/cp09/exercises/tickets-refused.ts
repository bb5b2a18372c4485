import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const ticketsRefused = exercise({
  title: {
    fr: "Des mots de passe justes, refusés par moments",
    en: "Right passwords, refused now and then",
  },
  brief: {
    fr: `« Le même mot de passe passe, puis ne passe plus, puis passe. » Cela vient de tous les postes, des serveurs aussi, depuis que l'on a « réglé quelque chose » sur les contrôleurs ; « Clock skew too great », dit un poste.
Trouvez sur lequel des deux, dc1 ou dc2, et pourquoi ; rétablissez-le à la cause, sans élargir la tolérance de Kerberos ni toucher à l'autre. Cela doit tenir après un redémarrage des deux. Rendez l'heure que chaque contrôleur sert, mesurée d'ailleurs, avant et après.`,
    en: `“The same password works, then does not, then does.” It comes from every workstation, from servers too, since somebody “adjusted something” on the controllers; “Clock skew too great”, says a workstation.
Find on which of them, dc1 or dc2, and why; put it right at the cause, without widening what Kerberos tolerates and without touching the other one. It must last after both restart. Hand in the time that each controller serves, measured from elsewhere, before and after.`,
  },
  minutes: 15,
  needs: ["dc1", "dc2", "probe-srv"],
  proves: ["cp09/clocks-agree", "cp09/tickets-open-the-directory", "cp09/witness-replicates"],
  keeps: ["cp06/time-served", "cp09/people-in-place", "cp09/roles-have-a-holder"],
  restarts: ["dc1", "dc2"],

  causes: {
    "second-ahead": clockOff("dc2", "+20m"),
    "second-behind": clockOff("dc2", "-35m"),
    "first-ahead": clockOff("dc1", "+50m"),
  },
});

/** The directory of a controller lives by a clock that is wrong. */
function clockOff(controller: "dc1" | "dc2", offset: string): Cause<"dc1" | "dc2" | "probe-srv"> {
  return {
    title: {
      fr: `L'horloge de l'annuaire de ${controller} est décalée de ${offset}`,
      en: `The clock of ${controller}'s directory is off by ${offset}`,
    },
    setUp: ({ nodes }) => setControllerClock(nodes[controller], nodes["probe-srv"], offset),
    solve: ({ nodes }) => setControllerClock(nodes[controller], nodes["probe-srv"]),
  };
}
