import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { jsonOption, verb } from "./cli/verb.js";
import { Misuse } from "./ground/misuse.js";
import { language, say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { languages } from "./ground/text.js";
import { writeWhole } from "./ground/write-whole.js";
import { labNames } from "./operations/lab-names.js";
import { cardsPdf } from "./portal/cards/cards-pdf.js";
import { type DrawnCard, drawCards } from "./portal/cards/draw-cards.js";
import { onCards } from "./portal/cards/on-cards.js";
import { placeServed } from "./portal/store/place.js";
import { Store } from "./portal/store/store.js";
import type { CardToDraw } from "./portal/ways-in/cards.js";
import { readRoster } from "./training/class/read-roster.js";

/** What `card --json` prints of one candidate. */
export const cardSchema = z.object({
  candidate: z.string(),
  person: z.string(),
  group: z.string(),
  language: z.enum(languages),
  code: z.string(),
  address: z.string(),
  fingerprint: z.string(),
  ssh: z.object({ port: z.int(), fingerprint: z.string() }).optional(),
});

interface Options {
  readonly class?: string;
  readonly pdf?: string;
  readonly json?: boolean;
}

/** `lab card`: a candidate's way in to his page. */
export function cardCommand(): Command {
  return verb("card", ["lab card c01", "lab card --class class.csv --pdf cards.pdf"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(
      "--class <roster>",
      say({ fr: "tous ceux d'une liste en CSV", en: "all those of a roster in CSV" }),
    )
    .option(
      "--pdf <file>",
      say({ fr: "à imprimer : une page A5 chacun", en: "to be printed: an A5 page each" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, pdf, json }: Options) => {
      const read = await candidatesIn(words, roster);
      // Before a card is drawn: the former ones are revoked by that.
      if (pdf !== undefined) await mustBeWritable(pdf);
      const store = await Store.open();
      try {
        const cards = await drawn(store, await read(store));
        if (pdf !== undefined) await writeWhole(pdf, await cardsPdf(cards));
        if (json) tell(`${JSON.stringify(cards, undefined, 2)}\n`);
        else if (pdf === undefined) tell(cards.map(page).join("\n"));
        else told(pdf, cards.length);
      } finally {
        await store.close();
      }
    });
}

/** Whose cards are wanted; what is printed on them is known once the portal's data is open. */
async function candidatesIn(
  words: readonly string[],
  roster: string | undefined,
): Promise<(store: Store) => Promise<CardToDraw[]>> {
  if (roster === undefined) {
    const labs = labNames(words);
    return async (store) => {
      const known = await onCards(store);
      return labs.map((candidate) => {
        const { person = "", group = "", language: own = language() } = known.get(candidate) ?? {};
        return { candidate, person, group, language: own };
      });
    };
  }
  if (words.length > 0) {
    throw new Misuse({
      fr: `'${words.join(" ")}' et --class : donnez des candidats, ou la liste d'une classe`,
      en: `'${words.join(" ")}' and --class: give candidates, or the roster of a class`,
    });
  }
  const all = (await readRoster(roster)).map(({ id, name, group, language }) => ({
    candidate: id,
    person: name,
    group,
    language,
  }));
  return async () => all;
}

async function mustBeWritable(file: string): Promise<void> {
  try {
    const found = await stat(file).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code === "ENOENT") return undefined;
      throw problem;
    });
    if (found?.isDirectory()) throw new Error("is a directory");
    await access(dirname(resolve(file)), constants.W_OK);
  } catch (problem) {
    const { message } = problem as Error;
    throw new Misuse({
      fr: `'${file}' ne peut être écrit (${message}) : donnez un fichier d'un dossier à vous, par exemple 'cartes.pdf' ; aucune carte n'a été tirée`,
      en: `'${file}' can't be written (${message}): give a file in a folder of yours, e.g. 'cards.pdf'; no card was drawn`,
    });
  }
}

async function drawn(store: Store, wanted: readonly CardToDraw[]): Promise<DrawnCard[]> {
  const place = await placeServed(store);
  if (!place) {
    throw new Misuse({
      fr: "'lab serve' n'a jamais tourné ici : lancez-le d'abord, pour que les cartes disent où aller",
      en: "'lab serve' has never run here: start it first, so that cards say where to go",
    });
  }
  const actor = { role: "administrator", who: "", address: "" } as const;
  return drawCards(store, wanted, { place, actor });
}

function told(file: string, count: number): void {
  tell(
    say({
      fr: `${file} : ${count} carte(s) à imprimer ; les anciennes n'ouvrent plus rien\n`,
      en: `${file}: ${count} card(s) to print; the former ones open nothing any more\n`,
    }),
  );
}

function page({ candidate, person, code, address, fingerprint }: DrawnCard): string {
  const rows = [
    `Plateau  ${candidate}${person === "" ? "" : `  ${person}`}`,
    say({ fr: `adresse   ${address}`, en: `address   ${address}` }),
    `code      ${code}`,
    say({
      fr: `empreinte SHA-256 du certificat, à comparer quand le navigateur avertit :`,
      en: `SHA-256 fingerprint of the certificate, to compare when the browser warns:`,
    }),
    `  ${fingerprint.slice(0, 48)}`,
    `  ${fingerprint.slice(48)}`,
  ];
  return `${rows.join("\n")}\n`;
}
