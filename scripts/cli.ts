import { Command, CommanderError } from "commander";
import { Exit } from "./lib/exit.js";
import { Interrupted } from "./lib/interrupt.js";
import { Misuse } from "./lib/misuse.js";
import { oneOf } from "./lib/one-of.js";
import { speak } from "./lib/speak.js";
import { chooseLanguage, languages, say, setLanguage, type Text } from "./lib/text.js";

interface Verb {
  readonly summary: Text;
  /** Its file is read only when the verb is used: help and completion stay fast. */
  load(): Promise<Command>;
}

const verbs: Readonly<Record<string, Verb>> = {
  up: {
    summary: { fr: "créer ou reprendre des labs", en: "make labs stand, or go on with them" },
    load: async () => (await import("./up.js")).upCommand(),
  },
  down: {
    summary: { fr: "supprimer des labs entiers", en: "take whole labs away" },
    load: async () => (await import("./down.js")).downCommand(),
  },
  status: {
    summary: { fr: "voir ce qui est debout", en: "see what stands" },
    load: async () => (await import("./status.js")).statusCommand(),
  },
  check: {
    summary: { fr: "contrôler des compétences", en: "check competences" },
    load: async () => (await import("./check.js")).checkCommand(),
  },
  break: {
    summary: { fr: "provoquer des pannes", en: "put faults in force" },
    load: async () => (await import("./break.js")).breakCommand(),
  },
  reset: {
    summary: { fr: "remettre des machines à neuf", en: "make machines anew" },
    load: async () => (await import("./reset.js")).resetCommand(),
  },
  plug: {
    summary: { fr: "déplacer un câble", en: "move a cable" },
    load: async () => (await import("./plug.js")).plugCommand(),
  },
  shell: {
    summary: { fr: "ouvrir un terminal sur une machine", en: "open a terminal on a machine" },
    load: async () => (await import("./shell.js")).shellCommand(),
  },
  list: {
    summary: { fr: "énumérer ce qui existe", en: "list what there is" },
    load: async () => (await import("./list.js")).listCommand(),
  },
  doctor: {
    summary: {
      fr: "dire ce dont un lab a besoin sur cette machine, et comment y remédier",
      en: "tell what a lab needs of this machine, and the remedy for what is missing",
    },
    load: async () => (await import("./doctor.js")).doctorCommand(),
  },
};

const args = process.argv.slice(2);
try {
  await run();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

async function run(): Promise<void> {
  const program = new Command("lab")
    .exitOverride()
    .option("--lang <fr|en>", "langue / language")
    .option("--no-install", "ne rien installer / install nothing");
  const { operands } = program.parseOptions(args);
  const asked: string | undefined = program.getOptionValue("lang");
  if (asked !== undefined) oneOf({ fr: "de langue", en: "language" }, asked, languages);
  setLanguage(chooseLanguage(asked));
  speak(program);
  const used = operands[0];
  for (const [name, { summary, load }] of Object.entries(verbs)) {
    const command = name === used ? await load() : new Command(name);
    program.addCommand(command.description(say(summary)).copyInheritedSettings(program));
  }
  await program.parseAsync(args, { from: "user" });
}

/** Says what went wrong, unless commander has, and which exit code tells it. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.misuse;
  if (error instanceof Interrupted) return 130;
  const { message, stack } = error as Error;
  const known = error instanceof Misuse || !process.env["PLATEAU_DEBUG"];
  process.stderr.write(`${known ? message : stack}\n`);
  return error instanceof Misuse ? Exit.misuse : Exit.notObserved;
}
