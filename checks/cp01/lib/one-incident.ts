import type { Login } from "../../../stacks/plan/company/login-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { RoleName } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnNumber } from "./drawn-number.js";
import type { Story } from "./matter.js";

/** Who may be refused: with the group of the service, its share, and a colleague who opens it. */
const people = ofCompany(
  () =>
    [
      {
        who: staff().managementAssistant,
        role: "GG_Gestion",
        share: "Gestion",
        other: staff().managementController,
      },
      {
        who: staff().managementController,
        role: "GG_Gestion",
        share: "Gestion",
        other: staff().managementAssistant,
      },
      {
        who: staff().chiefAccountant,
        role: "GG_Comptabilite",
        share: "Compta",
        other: staff().accountant,
      },
    ] as const,
);

/** An incident, and what lies behind it: its writer was taken out of the group of the service. */
export interface OneIncident extends Story {
  readonly takenOut: { readonly login: Login; readonly role: RoleName };
}

/** Draw the candidate's story. */
export function oneIncident(scene: Pick<Scene, "password">): OneIncident {
  const number = drawnNumber(scene, "one-incident");
  const { who, role, share, other } = draw<ReturnType<typeof people>[number]>(
    scene,
    "cp01/one-incident/person",
    people(),
  );
  return {
    name: "one-incident",
    takenOut: { login: who.login, role },
    matters: [
      {
        by: who.login,
        to: "assistance",
        subject: `Dossier ${share} inaccessible (${number})`,
        text: `Bonjour,

Le dossier ${share} m'est refusé depuis cet après-midi. ${other.given}, dans le même service, l'ouvre sans difficulté : il n'y a que moi. Je ne peux pas terminer mon tableau, et il doit partir tout à l'heure ; sans ce dossier je suis à l'arrêt.

${who.name}`,
        complaint: "Toujours « accès refusé » de mon côté.",
        share,
        queue: "Incidents",
        impact: 0,
        urgency: 2,
      },
    ],
  };
}
