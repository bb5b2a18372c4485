import type { Command } from "commander";
import { z } from "zod";
import { jsonOption, verb } from "./cli/verb.js";
import { drawnExams, examsFolder } from "./facts/drawn-exams.js";
import { Exit } from "./ground/exit.js";
import { Misuse } from "./ground/misuse.js";
import { parsePlace } from "./ground/postgres/parse-place.js";
import { placeTold } from "./ground/postgres/place-told.js";
import { say } from "./ground/say.js";
import { keptShelf } from "./ground/shelf/kept-shelf.js";
import { statePlace } from "./ground/state-place.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import type { Text } from "./ground/text.js";
import { textSchema } from "./ground/text-schema.js";
import { ownEngine } from "./host/own-engine.js";
import { pinHosts } from "./operations/hosts/pin-hosts.js";
import type { Moved } from "./portal/store/move-to-postgres.js";
import { ownFile } from "./portal/store/own-file.js";
import { Store } from "./portal/store/store.js";

/** What `state show --json` prints. */
export const stateSchema = z.object({
  kept: z.enum(["files", "postgres"]),
  /** Path of the pages' file, or address of the database. */
  where: z.string(),
  /** Where what is noted of labs is: with an earlier version's move, in files. */
  facts: z.enum(["files", "postgres"]),
  /** Why it can't be opened; null where it can. */
  problem: textSchema.nullable(),
});
type State = z.infer<typeof stateSchema>;

/** `lab state`: where what the pages keep and all that there is of labs is, and moving it. */
export function stateCommand(): Command {
  return verb("state", ["lab state show", "lab state move postgres:///plateau"])
    .addCommand(showCommand())
    .addCommand(moveCommand())
    .addCommand(leaveCommand());
}

function showCommand(): Command {
  return verb("show", ["lab state show", "lab state show --json"])
    .description(
      say({
        fr: "dire où c'est, et si on peut l'ouvrir",
        en: "tell where it is, and whether it can be opened",
      }),
    )
    .option(...jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const state = await stateNow();
      if (json) tell(`${JSON.stringify(state, undefined, 2)}\n`);
      else {
        tell(`${state.kept}  ${state.where}\n`);
        if (state.facts !== state.kept) announce(factsInFiles);
        if (state.problem) announce(state.problem);
      }
      if (state.problem) process.exitCode = Exit.misuse;
    });
}

async function stateNow(): Promise<State> {
  // To open it may be what a move that was cut off waits for.
  const problem = await problemNow();
  const place = await statePlace.read();
  return place
    ? {
        kept: "postgres",
        where: placeTold(place),
        facts: place.facts ? "postgres" : "files",
        problem,
      }
    : { kept: "files", where: await ownFile(), facts: "files", problem };
}

async function problemNow(): Promise<Text | null> {
  try {
    const store = await Store.open();
    await store.close();
    await keptShelf.where(examsFolder, drawnExams.name);
    return null;
  } catch (problem) {
    if (problem instanceof Misuse) return problem.told;
    throw problem;
  }
}

const factsInFiles: Text = {
  fr: "ce qui est noté des labs est resté dans les fichiers de ce serveur, d'un déménagement fait par une version antérieure : 'lab state move files', puis 'lab state move postgres://…' l'y met aussi",
  en: "what is noted of labs has stayed in files of this server, since an earlier version moved: 'lab state move files', then 'lab state move postgres://…' puts it there as well",
};

function moveCommand(): Command {
  return verb("move", ["lab state move postgres:///plateau", "lab state move files"])
    .description(
      say({
        fr: "le mettre dans PostgreSQL ou le ramener, quand personne ne s'en sert",
        en: "put it into PostgreSQL or bring it back, while nobody uses it",
      }),
    )
    .argument(
      "<where>",
      say({
        fr: "'files', ou 'postgres://UTILISATEUR@HÔTE:PORT/BASE', sans mot de passe : ~/.pgpass l'a",
        en: "'files', or 'postgres://USER@HOST:PORT/DATABASE', without the password: ~/.pgpass has it",
      }),
    )
    .action(async (where: string) => {
      const { moveToFile } = await import("./portal/store/move-to-file.js");
      const { moveToPostgres } = await import("./portal/store/move-to-postgres.js");
      if (where === "files") {
        const moved = await moveToFile();
        announce(told(await ownFile(), moved));
      } else {
        const place = parsePlace(where);
        // From then on others read which host a lab is on, and this server what others have noted.
        await pinHosts();
        await ownEngine();
        announce(told(placeTold(place), await moveToPostgres(place)));
      }
    });
}

function leaveCommand(): Command {
  return verb("leave", ["lab state leave", "lab state leave --lang en"])
    .description(
      say({
        fr: "ne plus prendre part à ce que d'autres serveurs ont en commun : les labs leur restent",
        en: "take no part any more in what other servers share: labs stay theirs",
      }),
    )
    .action(async () => {
      const { leavePostgres } = await import("./portal/store/leave-postgres.js");
      const others = (await leavePostgres()).join(", ");
      announce({
        fr: `ce serveur n'a plus part aux labs, aux comptes et aux résultats communs, qui restent à ${others} ; il a désormais ses propres fichiers, vides`,
        en: `this server takes no part any more in common labs, accounts and results, which stay with ${others}; it has files of its own from now on, empty ones`,
      });
    });
}

function told(where: string, { rows, facts, aside }: Moved): Text {
  const noted: Text = {
    fr: `${facts} note(s) sur les labs`,
    en: `${facts} note(s) on labs`,
  };
  if (rows === null) {
    return {
      fr: `${noted.fr} déménagée(s) ; ce que gardent les pages ne l'a pas été : tout est dans ${where} désormais, les pages comme elles s'y trouvent`,
      en: `${noted.en} moved; what the pages keep was not: all is in ${where} from now on, the pages as they are there`,
    };
  }
  const beside = aside ?? "";
  return {
    fr: `${rows} enregistrement(s) des pages et ${noted.fr} déménagés : tout est dans ${where} désormais${beside && ` ; ${beside} a l'ancien fichier des pages, dont rien ne se sert plus, et les notes ont de même les leurs, '.moved'`}`,
    en: `${rows} record(s) of the pages and ${noted.en} moved: all is in ${where} from now on${beside && `; ${beside} has the pages' former file, of which nothing makes use any more, and the notes have theirs beside as well, '.moved'`}`,
  };
}
