import type { Command } from "commander";
import { z } from "zod";
import { jsonOption, verb } from "./cli/verb.js";
import { Misuse } from "./ground/misuse.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { labNames } from "./operations/lab-names.js";
import { note } from "./portal/store/audit.js";
import { placeServed } from "./portal/store/place.js";
import { Store } from "./portal/store/store.js";
import { drawCard } from "./portal/ways-in/cards.js";
import { readRoster } from "./training/class/read-roster.js";

/** What `card --json` prints of one candidate. */
export const cardSchema = z.object({
  candidate: z.string(),
  person: z.string(),
  code: z.string(),
  address: z.string(),
  fingerprint: z.string(),
});
type Card = z.infer<typeof cardSchema>;

interface Options {
  readonly class?: string;
  readonly json?: boolean;
}

/** `lab card`: a candidate's way in to his page. */
export function cardCommand(): Command {
  return verb("card", ["lab card c01", "lab card --class class.csv"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(
      "--class <roster>",
      say({ fr: "tous ceux d'une liste en CSV", en: "all those of a roster in CSV" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, json }: Options) => {
      const wanted = await candidatesIn(words, roster);
      const store = await Store.open();
      try {
        const cards = await drawn(store, wanted);
        tell(json ? `${JSON.stringify(cards, undefined, 2)}\n` : cards.map(page).join("\n"));
      } finally {
        await store.close();
      }
    });
}

async function candidatesIn(words: readonly string[], roster: string | undefined) {
  if (roster === undefined) {
    return labNames(words).map((candidate) => ({ candidate, person: "" }));
  }
  if (words.length > 0) {
    throw new Misuse({
      fr: `'${words.join(" ")}' et --class : donnez des candidats, ou la liste d'une classe`,
      en: `'${words.join(" ")}' and --class: give candidates, or the roster of a class`,
    });
  }
  return (await readRoster(roster)).map(({ id, name }) => ({ candidate: id, person: name }));
}

async function drawn(
  store: Store,
  wanted: readonly { readonly candidate: string; readonly person: string }[],
): Promise<Card[]> {
  const place = await placeServed(store);
  if (!place) {
    throw new Misuse({
      fr: "'lab serve' n'a jamais tourné ici : lancez-le d'abord, pour que les cartes disent où aller",
      en: "'lab serve' has never run here: start it first, so that cards say where to go",
    });
  }
  const cards: Card[] = [];
  for (const one of wanted) {
    const code = await drawCard(store, one);
    await note(store, { role: "administrator", who: "", address: "" }, "draw card", one.candidate);
    cards.push({ ...one, code, ...place });
  }
  return cards;
}

function page({ candidate, person, code, address, fingerprint }: Card): string {
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
