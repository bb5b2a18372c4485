import { machineNames } from "../../../stacks/plan/plan.js";
import { bareImages } from "../../bare-images.js";
import { movements } from "../../domain-controller/movements.js";
import { heads, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { tasksOf } from "../of-image.js";

/** What starts by itself. */
export function tasks(): Content {
  return {
    lead: {
      fr: "Les tâches de l'entreprise sont des timers systemd, et rien d'autre : ni crontab, ni at. Ceux des paquets de Debian s'y ajoutent.",
      en: "The company's tasks are systemd timers, and nothing else: no crontab, no at. Those of Debian's packages come besides.",
    },
    tables: [
      {
        title: { fr: "Timers", en: "Timers" },
        columns: [
          { fr: "Timer", en: "Timer" },
          heads.machine,
          heads.what,
          { fr: "Quand", en: "When" },
          { fr: "Lance", en: "Starts" },
        ],
        rows: machineNames.flatMap((machine) =>
          tasksOf(bareImages()[machine]).map(({ timer, description, when, starts }) => [
            timer,
            machine,
            description,
            when.join(", "),
            starts,
          ]),
        ),
      },
      settings({ fr: "Mouvements du personnel", en: "Movements of staff" }, [
        [{ fr: "Script", en: "Script" }, movements.script],
        [{ fr: "Timer", en: "Timer" }, movements.timer],
        [{ fr: "Service", en: "Service" }, movements.service],
        [{ fr: "Liste du jour", en: "List of the day" }, movements.list],
        [{ fr: "Première ligne de la liste", en: "First line of the list" }, movements.header],
        [{ fr: "Nom dans le journal", en: "Name in the journal" }, movements.tag],
      ]),
    ],
  };
}
