import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnNumber } from "./drawn-number.js";
import type { Story } from "./matter.js";

/** What may be wrong in the application, of which only its database can be put right. */
const stories = [
  {
    subject: "Articles disparus de la veille",
    what: (row: string) =>
      `les articles que j'avais gardés du flux numéro ${row} ont disparu après la purge de lundi`,
  },
  {
    subject: "La veille me montre tout en double",
    what: (row: string) =>
      `chaque article du flux numéro ${row} est là deux fois depuis l'importation de lundi`,
  },
  {
    subject: "Des dates fausses dans la veille",
    what: (row: string) =>
      `les articles du flux numéro ${row} portent tous la date de lundi, et je ne retrouve plus rien`,
  },
] as const;

/** Draw the candidate's story: what is asked for is done in a database, by others. */
export function beyondOurField(scene: Pick<Scene, "password">): Story & { readonly row: string } {
  const number = drawnNumber(scene, "beyond-our-field");
  const row = String(drawnNumber(scene, "beyond-our-field/row"));
  const { subject, what } = draw<(typeof stories)[number]>(
    scene,
    "cp01/beyond-our-field/story",
    stories,
  );
  return {
    name: "beyond-our-field",
    row,
    matters: [
      {
        by: staff().financeManager.login,
        to: "assistance",
        subject: `${subject} (${number})`,
        text: `Bonjour,

Dans l'application de veille, ${what(row)}. L'application elle-même fonctionne. On m'a dit qu'il fallait reprendre ces données dans la base, depuis sa sauvegarde ; de l'application, on ne peut pas.

${staff().financeManager.name}`,
        complaint: "Rien n'a changé de mon côté.",
        queue: "Niveau 3",
        impact: 0,
        urgency: 1,
      },
    ],
  };
}
