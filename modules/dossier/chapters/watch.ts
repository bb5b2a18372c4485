import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { feeds } from "../../internet/feeds.js";
import { application } from "../../n-tier/application.js";
import { heads, settings } from "../cells.js";
import type { Content } from "../chapter.js";

const sites = {
  web: { fr: "site extérieur ordinaire", en: "an outside site like any other" },
  notices: { fr: "avis et bulletins, en flux", en: "notices and bulletins, as feeds" },
} as const satisfies Readonly<Record<keyof typeof outsideSites, unknown>>;

/** What is read of the outside, and where. */
export function watch(): Content {
  return {
    lead: {
      fr: "Les sources suivies, par sujet. Les serveurs d'application les lisent par le proxy.",
      en: "The sources that are followed, by subject. The application servers read them through the proxy.",
    },
    tables: [
      {
        title: { fr: "Sources", en: "Sources" },
        columns: [
          { fr: "Titre", en: "Title" },
          { fr: "Sujet (dossier)", en: "Subject (folder)" },
          { fr: "Langue", en: "Language" },
          { fr: "Format", en: "Format" },
          heads.address,
        ],
        rows: feeds.map(({ title, subject, language, format, url }) => [
          title,
          subject,
          language,
          format,
          url,
        ]),
      },
      settings({ fr: "Sites", en: "Sites" }, [
        [{ fr: "Lecteur de flux", en: "Feed reader" }, `https://${application().host}`],
        ...entriesOf(outsideSites).map(([name, host]) => [sites[name], host] as const),
      ]),
    ],
  };
}
