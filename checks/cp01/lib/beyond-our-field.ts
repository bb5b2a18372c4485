import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { drawnNumber } from "./drawn-number.js";
import type { Story } from "./matter.js";

/** Draw the candidate's story: what is asked for is done in a database, by others. */
export function beyondOurField(scene: Pick<Scene, "password">): Story & { readonly row: string } {
  const number = drawnNumber(scene, "beyond-our-field");
  const row = String(drawnNumber(scene, "beyond-our-field/row"));
  return {
    name: "beyond-our-field",
    row,
    matters: [
      {
        by: staff.financeManager.login,
        to: "assistance",
        subject: `Articles disparus de la veille (${number})`,
        text: `Bonjour,

Dans l'application de veille, les articles que j'avais gardés du flux numéro ${row} ont disparu après la purge de lundi. L'application elle-même fonctionne. On m'a dit qu'il fallait les reprendre dans la base de données, depuis sa sauvegarde ; de l'application, on ne peut pas.

${staff.financeManager.name}`,
        complaint: "Je ne vois toujours pas ces articles.",
        queue: "Niveau 3",
        impact: 0,
        urgency: 1,
      },
    ],
  };
}
