import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import { placeTold } from "./place-told.js";
import type { Standing } from "./standing.js";

/** Why a database can't be opened that does not have, or not yet, or no more, what is kept. */
export function notKept(place: PostgresAddress, standing: Standing | undefined): Misuse {
  const where = placeTold(place);
  if (standing?.state === "left") {
    const { told, changed_at: at } = standing;
    return new Misuse({
      fr: `${where} ne sert plus : ${told} en a repris le contenu dans ses fichiers (${at}) ; qu'il l'y remette ('lab state move'), ou 'lab state move files' pour que ce serveur-ci ait les siens`,
      en: `${where} is in use no more: ${told} took what it held back to its files (${at}); have it moved there again ('lab state move'), or 'lab state move files' for this server to have its own`,
    });
  }
  if (standing) {
    const { told } = standing;
    return new Misuse({
      fr: `${where} n'est pas entier : ${told} y déménageait et a été coupé ; n'importe quelle commande des pages de ce serveur-là ('lab trainer list') l'achève ; si ce serveur n'est plus, 'DROP SCHEMA plateau CASCADE' y fait place nette`,
      en: `${where} is not whole: ${told} was moving there and was cut off; any command about the pages on that server ('lab trainer list') finishes it; where that server is no more, 'DROP SCHEMA plateau CASCADE' clears the place`,
    });
  }
  return new Misuse({
    fr: `${where} n'a rien de Plateau : est-ce la bonne base ? remettez-en une sauvegarde ('pg_restore'), ou 'lab state move files' pour repartir de fichiers vides`,
    en: `${where} has nothing of Plateau's: is it the right database? put a backup back ('pg_restore'), or 'lab state move files' to begin again with files`,
  });
}
