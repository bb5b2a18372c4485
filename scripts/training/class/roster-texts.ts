import { closest } from "fastest-levenshtein";
import type { Text } from "../../ground/text.js";
import { headers } from "./columns.js";
import { fold } from "./fold.js";

const possible = headers.join(", ");

/** What is told of what is wrong in a roster: the value, what is allowed, what to do. */
export const rosterTexts = {
  empty: {
    fr: "pas un candidat ; il faut une ligne d'en-têtes, puis une ligne par candidat, par exemple 'identifiant;nom' et 'c01;Aya Lenoir'",
    en: "no candidate; a line of headers is needed, and then a line for each candidate, e.g. 'id,name' and 'c01,Aya Lenoir'",
  },

  quotes(message: string): Text {
    return {
      fr: `guillemets mal placés (${message}) : une cellule entre guillemets finit par un guillemet, et ceux qu'elle contient sont doublés`,
      en: `misplaced quotes (${message}): a quoted cell ends with a quote, and those inside it are doubled`,
    };
  },

  noId(seen: string): Text {
    return {
      fr: `pas de colonne 'identifiant' ni 'id' dans '${seen}' ; la première ligne nomme les colonnes (${possible}), séparées par des points-virgules, des virgules ou des tabulations`,
      en: `no column 'id' nor 'identifiant' in '${seen}'; the first line names the columns (${possible}), separated by semicolons, commas or tabs`,
    };
  },

  unknownColumn(header: string): Text {
    const near = closest(fold(header), headers as string[]);
    return {
      fr: `colonne inconnue : '${header}' ; la plus proche est '${near}' ; possibles : ${possible} : renommez-la, ou supprimez-la`,
      en: `unknown column '${header}'; the nearest is '${near}'; possible: ${possible}: rename it, or delete it`,
    };
  },

  columnTwice(header: string): Text {
    return {
      fr: `cette colonne est là deux fois ('${header}' et une autre de même sens) : supprimez l'une des deux`,
      en: `this column is there twice ('${header}' and another that means the same): delete one of them`,
    };
  },

  nameless(value: string, at: number): Text {
    return {
      fr: `'${value}' est dans la colonne ${at + 1}, qui n'a pas d'en-tête ; possibles : ${possible} : nommez-la, ou videz-la`,
      en: `'${value}' is in column ${at + 1}, which has no header; possible: ${possible}: name it, or empty it`,
    };
  },

  tooMany(value: string, count: number): Text {
    return {
      fr: `'${value}' est de trop : la ligne a plus de cellules que les ${count} en-têtes ; mettez entre guillemets ce qui contient le séparateur`,
      en: `'${value}' is too much: the line has more cells than the ${count} headers; put quotes around what contains the separator`,
    };
  },

  idTwice(id: string, line: number): Text {
    return {
      fr: `'${id}' est déjà l'identifiant de la ligne ${line} : chaque candidat a le sien, donnez-en un autre`,
      en: `'${id}' is the id of line ${line} already: each candidate has their own, give another`,
    };
  },

  personTwice(name: string, line: number): Text {
    return {
      fr: `'${name}' est déjà à la ligne ${line}, dans le même groupe : supprimez l'une des deux lignes, ou distinguez les homonymes`,
      en: `'${name}' stands in line ${line} already, in the same group: delete one of the lines, or tell the two namesakes apart`,
    };
  },
} as const;
