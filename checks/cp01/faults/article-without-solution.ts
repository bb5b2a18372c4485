import { fault } from "../../lib/fault.js";
import { articlesOf } from "../lib/articles-of.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const articleWithoutSolution = fault({
  title: {
    fr: "La fiche de connaissance ne dit plus comment résoudre",
    en: "The article no longer tells how to resolve",
  },
  symptom: {
    fr: "« J'ai trouvé la fiche. Elle raconte la panne, pas comment s'en sortir. »",
    en: "“I found the article. It tells of the failure, not of the way out.”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/article-published"],

  async apply(scene) {
    const tickets = await ticketsOf(scene.nodes.desk1, sharedCause(scene).matters);
    const articles = await articlesOf(
      scene.nodes.desk1,
      tickets.map(({ id }) => id),
    );
    const desk = await AtDesk.sit(scene);
    for (const { id, text } of articles) {
      await desk.ask("PUT", `/article/${id}`, {
        CustomFields: { Contenu: `${text.split(/^R.solution/im)[0]}Résolution :` },
      });
    }
  },
});
