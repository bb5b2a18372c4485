import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { daysReading } from "../lib/bulletins.js";
import { knowledgeArticles } from "../lib/knowledge-articles.js";

export const noteWithoutSources = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/note-shared"],

  async apply(scene) {
    const { bulletins } = daysReading(scene);
    const notes = (await knowledgeArticles(scene.nodes.desk1)).filter(({ text }) =>
      bulletins.some(({ url }) => text.includes(url)),
    );
    if (notes.length === 0)
      throw new LocalizedError({
        fr: "aucun article ne cite les bulletins",
        en: "no article cites the bulletins",
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    for (const { id } of notes) {
      await desk.ask(as, "PUT", `/article/${id}`, {
        CustomFields: {
          Contenu: "Trois bulletins lus, un seul nous concernait, et il est corrigé.",
        },
      });
    }
  },
});
