import type { DaysReading } from "./bulletins.js";
import type { Entry } from "./entry.js";

/** The entries that are right for a day's reading, in the order of its bulletins. */
export function goodEntries({ bulletins, critical }: DaysReading): readonly Entry[] {
  return bulletins.map((bulletin) => {
    const concerned = bulletin === critical;
    return {
      source: bulletin.url,
      summary: concerned
        ? `Une page piégée suffit à faire exécuter du code par ${bulletin.package} ; il faut le paquet corrigé, rien d'autre n'aide.`
        : `Faille dans ${bulletin.package}, que nos serveurs n'ont pas, ou ont déjà dans une version corrigée par Debian.`,
      concerned,
      action: concerned
        ? "ticket ouvert, paquet corrigé installé"
        : "aucune, versions comparées avec dpkg",
    };
  });
}
