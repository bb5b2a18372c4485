import { fault } from "../../lib/fault.js";
import { NothingToUndo } from "../../lib/nothing-to-undo.js";
import { articlesOf } from "../lib/articles-of.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const articleWithoutSolution = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/article-published"],

  async apply(scene) {
    const story = sharedCause(scene);
    const tickets = await Promise.all(
      story.matters.map((_, at) => ticketToUndo(scene.nodes.desk1, story, at)),
    );
    const articles = await articlesOf(
      scene.nodes.desk1,
      tickets.map(({ id }) => id),
    );
    if (articles.length === 0) {
      throw new NothingToUndo(`cp01/${story.name}`, {
        fr: "d'article lié aux tickets",
        en: "an article that is linked to the tickets",
      });
    }
    const desk = await AtDesk.sit(scene);
    for (const { id, text } of articles) {
      await desk.ask("PUT", `/article/${id}`, {
        CustomFields: { Contenu: `${text.split(/^R.solution/im)[0]}Résolution :` },
      });
    }
  },
});
