import { ofCompany } from "../../../stacks/plan/company.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnNumber } from "./drawn-number.js";
import type { Story } from "./matter.js";

/** What the hidden task takes away, again and again. */
export const undone = ofCompany(
  () => ({ login: staff().managementController.login, role: "GG_Gestion" }) as const,
);

/** Between two runs of the task, in seconds: a candidate who mends the symptom alone soon sees it again. */
export const periodSeconds = 30;

/** An incident that comes back, and the hidden task that brings it back. */
export interface Recurring extends Story {
  /** Name of the unit on dc1. */
  readonly unit: string;
}

/** Draw the candidate's story. */
export function recurring(scene: Pick<Scene, "password">): Recurring {
  const number = drawnNumber(scene, "recurring");
  return {
    name: "it-comes-back",
    unit: draw(scene, "cp01/recurring/unit", [
      "entretien-annuaire",
      "menage-groupes",
      "synchro-badges",
    ]),
    matters: [
      {
        by: undone().login,
        to: "assistance",
        subject: `Gestion refusé, encore une fois (${number})`,
        text: `Bonjour,

C'est la troisième fois cette semaine que le dossier Gestion m'est refusé. Vos collègues le rétablissent chaque fois, et cela revient. Mon collègue ${staff().managementAssistant.given} n'a rien : il n'y a que moi, et je ne peux rien faire sans ce dossier.

${staff().managementController.name}`,
        complaint: "Le dossier m'est de nouveau refusé.",
        share: "Gestion",
        queue: "Incidents",
        impact: 0,
        urgency: 2,
      },
    ],
  };
}
