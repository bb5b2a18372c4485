import type { RoleName } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnNumber } from "./drawn-number.js";
import type { Matter, Story } from "./matter.js";

/** What lies behind the incidents: one group was put in another's place. */
export const changedGroup = { resource: "DL_Compta_RW", rightful: "GG_Comptabilite" } as const;

/** Two accountants who have the same incident, and somebody who asks for a screen. */
export interface SharedCause extends Story {
  readonly incidents: readonly Matter[];
  /** Group that somebody put into the resource group by mistake. */
  readonly intruder: RoleName;
}

/** Draw the candidate's story. */
export function sharedCause(scene: Pick<Scene, "password">): SharedCause {
  const number = drawnNumber(scene, "shared-cause");
  const presses = draw(scene, "cp01/shared-cause/presses", [true, false]);
  const share = "Compta";
  const urgency = presses ? 2 : 1;
  const incidents: readonly Matter[] = [
    {
      by: staff().accountant.login,
      to: "assistance",
      subject: `Dossier ${share} refusé (${number}-A)`,
      text: `Bonjour,

Depuis ce matin le dossier ${share} me répond « accès refusé », alors qu'hier soir tout allait bien. C'est pareil après avoir fermé et rouvert ma session, et sur un autre poste.
${presses ? "La TVA se déclare aujourd'hui : sans ce dossier, personne de la comptabilité ne peut plus rien faire." : "Toute la comptabilité est touchée. Des copies nous dépannent : nous travaillons, mais mal."}

${staff().accountant.name}`,
      complaint: "Le dossier m'est toujours refusé.",
      share,
      queue: "Incidents",
      impact: 1,
      urgency,
    },
    {
      by: staff().chiefAccountant.login,
      to: "assistance",
      subject: `Plus d'accès à nos documents (${number}-B)`,
      text: `Bonjour,

Je n'ouvre plus ${share}, et mon équipe non plus : « vous n'avez pas les autorisations ». Nous n'avons rien changé de notre côté.
${presses ? "Tout le service est à l'arrêt, et la déclaration part ce soir." : "Le service s'en sort avec des copies de la semaine dernière, en attendant."}

${staff().chiefAccountant.name}, cheffe comptable`,
      complaint: "Je viens d'essayer : accès refusé.",
      share,
      queue: "Incidents",
      impact: 1,
      urgency,
    },
  ];
  return {
    name: "one-cause-two-incidents",
    incidents,
    intruder: draw<RoleName>(scene, "cp01/shared-cause/intruder", [
      "GG_Gestion",
      "GG_Finance",
      "GG_Stagiaires",
    ]),
    matters: [
      ...incidents,
      {
        by: staff().managementAssistant.login,
        to: "assistance",
        subject: `Un second écran (${number}-C)`,
        text: `Bonjour,

Tout fonctionne, je n'ai pas de panne. Pourrait-on m'installer un jour un second écran, pour moi seul ? Rien ne presse : quand vous passerez dans le couloir.

${staff().managementAssistant.name}`,
        complaint: "Je n'ai rien reçu.",
        queue: "Demandes",
        impact: 0,
        urgency: 0,
      },
    ],
  };
}
