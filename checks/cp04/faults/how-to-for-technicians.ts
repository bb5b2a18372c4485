import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { fault } from "../../lib/fault.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { filterWish } from "../lib/filter-wish.js";

export const howToForTechnicians = fault({
  needs: ["desk1"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/how-to-readable"],

  async apply(scene) {
    const { reference } = filterWish(scene);
    const sql = `UPDATE articles SET class = (SELECT id FROM classes WHERE name = 'Réponses types')
      WHERE position(${sqlText(reference)} IN name) > 0`;
    const moved = await scene.nodes.desk1
      .ask`/usr/bin/psql --no-psqlrc --username=rt --dbname=rt --command=${sql}`;
    mustSucceed(moved);
    if (!/UPDATE [1-9]/.test(moved.stdout))
      throw new LocalizedError({
        fr: "pas de mode d'emploi : l'exercice n'a pas été fait",
        en: "no how-to: the exercise was not done",
      });
  },
});
