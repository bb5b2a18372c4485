import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { drawnNumber } from "./drawn-number.js";
import type { Story } from "./matter.js";

/** Somebody who was taken out of the group of his service. */
export const takenOut = { login: staff.managementAssistant.login, role: "GG_Gestion" } as const;

/** Draw the candidate's story. */
export function oneIncident(scene: Pick<Scene, "password">): Story {
  const number = drawnNumber(scene, "one-incident");
  return {
    name: "one-incident",
    matters: [
      {
        by: takenOut.login,
        to: "assistance",
        subject: `Dossier Gestion inaccessible (${number})`,
        text: `Bonjour,

Le dossier Gestion m'est refusé depuis cet après-midi. Mon collègue ${staff.managementController.given} l'ouvre sans difficulté : il n'y a que moi. Je ne peux pas terminer mon tableau, et il doit partir tout à l'heure ; sans ce dossier je suis arrêté.

${staff.managementAssistant.name}`,
        complaint: "Toujours « accès refusé » de mon côté.",
        share: "Gestion",
        queue: "Incidents",
        impact: 0,
        urgency: 2,
      },
    ],
  };
}
