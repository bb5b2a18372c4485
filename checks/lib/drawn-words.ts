import { createHash, randomBytes } from "node:crypto";
import { drawsOf, surnameOf } from "./syllables.js";

/** What people here have files, orders and letters about. */
const things =
  "achat acompte annexe bail bilan bon budget carte cible devis droit essai etape etat fiche forum frais lot menu motif note offre ordre page plan point poste prime projet rappel recu releve salle solde stage suivi tarif taxe vente visite".split(
    " ",
  );
/** Names of a tunnel's card have sixteen characters at most, and those of the bench some digits behind. */
const longest = 13;
const shortest = 9;

/**
 * A word that people here might name something by, and that is nobody's: what the bench writes on machines is called so,
 * that no program there knows it by a pattern. Lower-case letters and digits, a letter first; of tens of millions.
 */
export function drawnWord(): string {
  return wordOf(randomBytes(64));
}

/**
 * Another such word, drawn from a check's own.
 *
 * @param which tells those of one check apart
 */
export function another(token: string, which: string): string {
  return wordOf(createHash("sha512").update(`${token} ${which}`).digest());
}

/**
 * What a letter is about, as its subject says it.
 *
 * @param key word that it is found again by
 */
export function subjectOf(key: string): string {
  const openings = [
    ...["Dossier", "Point sur", "Question sur", "Suite du rendez-vous", "Re: dossier", "Relance"],
    ...["Devis", "Commande", "Votre demande", "Facture", "Re: devis", "Compte rendu", "Contrat"],
    ...["Tr: dossier", "Merci pour", "Rendez-vous", "Livraison", "A relire :", "Re: commande"],
  ];
  return `${oneOf(openings, key)} ${key}`;
}

/** What a letter says, on one line. @param key as in its subject */
export function bodyOf(key: string): string {
  return oneOf(
    [
      ...["Bonjour.", "Bonjour, pouvez-vous me rappeler dans la journee ? Merci.", "Vu, merci."],
      ...["Bonjour, voici ce qui etait convenu. Bien a vous.", "Bien recu, je regarde demain."],
      ...["Je vous confirme notre rendez-vous.", "Bonjour, ou en est-on ? Bonne journee."],
      ...[
        "Pour information.",
        "D'accord pour moi.",
        "Bonsoir, reponse dans la semaine. Cordialement.",
      ],
    ],
    `${key} body`,
  );
}

/**
 * Name of a file that somebody might keep.
 *
 * @param key word that is in it
 * @param which tells those of one check apart
 */
export function fileNameOf(key: string, which = ""): string {
  const draw = drawsOf(digestOf(`${key} file ${which}`));
  const one = (list: readonly string[]) => list[draw(list.length)] ?? "";
  const between = one(["-", "_", " "]);
  const words = [one(things), key, ...(which === "" ? [] : [surnameOf(draw, 1)])];
  return `${words.join(between)}${one([".odt", ".ods", ".pdf", ".txt", ".csv"])}`;
}

function oneOf(list: readonly string[], key: string): string {
  return list[drawsOf(digestOf(key))(list.length)] ?? "";
}

function digestOf(text: string): Buffer {
  return createHash("sha512").update(text).digest();
}

function wordOf(digest: Buffer): string {
  const draw = drawsOf(digest);
  for (let tries = 0; tries < 8; tries += 1) {
    const word = [
      () => surnameOf(draw, 3),
      () => `${surnameOf(draw, 2)}${draw(90) + 10}`,
      () => `${things[draw(things.length)]}${surnameOf(draw, 1)}${draw(8) + 2}`,
    ][draw(3)]?.();
    if (word && word.length >= shortest && word.length <= longest) return word;
  }
  return wordOf(digestOf(digest.toString("hex")));
}
