import type { Command } from "commander";
import { z } from "zod";
import { jsonOption, verb } from "./cli/verb.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { note } from "./portal/store/audit.js";
import { placeServed } from "./portal/store/place.js";
import { Store } from "./portal/store/store.js";
import { inviteTrainer, removeTrainer, trainerName, trainers } from "./portal/ways-in/trainers.js";

/** What `trainer list --json` prints. */
export const trainersSchema = z.array(z.object({ name: z.string(), createdAt: z.iso.datetime() }));

const administrator = { role: "administrator", who: "", address: "" } as const;

/** `lab trainer`: who may open the board. */
export function trainerCommand(): Command {
  return verb("trainer", ["lab trainer add zoe", "lab trainer list"])
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand());
}

const nameArgument = () => ["<name>", say({ fr: "son nom", en: "the trainer's name" })] as const;

function addCommand(): Command {
  return verb("add", ["lab trainer add zoe"])
    .description(
      say({
        fr: "inviter un formateur : il choisit son mot de passe",
        en: "invite a trainer, who chooses the password",
      }),
    )
    .argument(...nameArgument())
    .action(async (word: string) => {
      const name = trainerName(word);
      await withStore(async (store) => {
        const code = await inviteTrainer(store, name);
        await note(store, administrator, "invite trainer", name);
        const place = await placeServed(store);
        const where = place ? `${place.address}/invitation` : "/invitation";
        tell(
          say({
            fr: `${name} ouvre ${where} et tape ce code, qui sert une fois, pendant une semaine :\n  ${code}\n`,
            en: `${name} opens ${where} and types this code, which works once, for a week:\n  ${code}\n`,
          }),
        );
      });
    });
}

function listCommand(): Command {
  return verb("list", ["lab trainer list --json"])
    .description(say({ fr: "voir qui a un compte", en: "see who has an account" }))
    .option(...jsonOption())
    .action(({ json }: { json?: boolean }) =>
      withStore(async (store) => {
        const all = await trainers(store);
        const page = all.map(({ name, createdAt }) => `${name}  ${createdAt}\n`).join("");
        tell(json ? `${JSON.stringify(all, undefined, 2)}\n` : page);
      }),
    );
}

function removeCommand(): Command {
  return verb("remove", ["lab trainer remove zoe"])
    .description(say({ fr: "retirer un compte", en: "take an account away" }))
    .argument(...nameArgument())
    .action((word: string) =>
      withStore(async (store) => {
        const name = trainerName(word);
        if (!(await removeTrainer(store, name))) await unknownTrainer(store, name);
        await note(store, administrator, "remove trainer", name);
        announce({ fr: `${name} n'a plus de compte`, en: `${name} has no account any more` });
      }),
    );
}

async function unknownTrainer(store: Store, name: string): Promise<void> {
  const all = await trainers(store);
  oneOf(
    { fr: "de formateur", en: "trainer" },
    name,
    all.map((one) => one.name),
  );
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await Store.open();
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
