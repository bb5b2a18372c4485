import { noticesSite } from "../../../modules/internet/feeds.js";
import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";

export const sourceWithdrawn = fault({
  title: {
    fr: "Le bulletin que cite une entrée n'est plus publié",
    en: "The bulletin that an entry cites is no longer published",
  },
  symptom: {
    fr: "« Le lien du journal mène à une page d'erreur. »",
    en: "“The journal's link leads to an error page.”",
  },
  level: 1,
  needs: ["ext1"],
  reddens: ["cp17/sources-answer"],

  async apply({ nodes: { ext1 }, password }) {
    const { critical } = daysReading({ password });
    await ext1.succeed`rm /srv/www/${noticesSite}/${critical.id}.html`;
  },
});
