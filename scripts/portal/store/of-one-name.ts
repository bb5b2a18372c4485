import { examsFolder } from "../../facts/drawn-exams.js";
import { labHome } from "../../ground/home.js";
import { Misuse } from "../../ground/misuse.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import type { PostgresAddress } from "../../ground/state-place.js";
import type { Text } from "../../ground/text.js";

/** What homes have given one name to, without knowing of each other. */
export interface OneName {
  readonly labs: readonly string[];
  readonly companies: readonly string[];
  readonly exams: readonly string[];
}

/** That this home has what another one's goes by in a database that it is to join: all of it, and what to do. */
export function ofOneName(address: PostgresAddress, { labs, companies, exams }: OneName): Misuse {
  const where = placeTold(address);
  const lab = labHome("LAB");
  const drawn = labHome(examsFolder);
  const told: Text[] = [
    ...named(
      labs,
      { fr: "labs", en: "labs" },
      {
        fr: `pour chacun 'lab down LAB', puis 'mv ${lab} ${lab}.aside', qui renonce à ce qui en est noté ici`,
        en: `of each 'lab down LAB', then 'mv ${lab} ${lab}.aside', which gives up what is noted of it here`,
      },
    ),
    ...named(
      companies,
      { fr: "entreprises", en: "companies" },
      {
        fr: "'lab company show' les montre, 'lab company remove' en retire une d'ici, 'lab company add' la garde sous un autre nom",
        en: "'lab company show' shows them, 'lab company remove' removes one here, 'lab company add' keeps it by another name",
      },
    ),
    ...named(
      exams,
      { fr: "examens", en: "exams" },
      {
        fr: `'mv ${drawn} ${drawn}.aside' renonce à tous ceux d'ici`,
        en: `'mv ${drawn} ${drawn}.aside' gives up all of those here`,
      },
    ),
  ];
  return new Misuse({
    fr: `${where} a déjà, d'un autre serveur, ce qui porte ici les mêmes noms : ${told.map(({ fr }) => fr).join(" ; ")} ; rien n'a changé`,
    en: `${where} has already, from another server, what goes by the same names here: ${told.map(({ en }) => en).join("; ")}; nothing was changed`,
  });
}

function named(names: readonly string[], what: Text, cure: Text): Text[] {
  if (names.length === 0) return [];
  const list = names.join(", ");
  return [{ fr: `${what.fr} ${list} (${cure.fr})`, en: `${what.en} ${list} (${cure.en})` }];
}
