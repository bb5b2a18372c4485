import { Command, CommanderError } from "commander";
import { chooseCompany } from "./cli/choose-company.js";
import { haveCopies } from "./cli/have-copies.js";
import { Interrupted } from "./cli/interrupted.js";
import { languageAsked } from "./cli/language-asked.js";
import { speak } from "./cli/speak.js";
import { tellOfEngine } from "./cli/tell-of-engine.js";
import { versionTold } from "./cli/version-told.js";
import { chooseLanguage } from "./ground/choose-language.js";
import { engineGate } from "./ground/docker/engine-gate.js";
import { Exit } from "./ground/exit.js";
import { root } from "./ground/home.js";
import { toldOf } from "./ground/localized-error.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { inLanguage, say } from "./ground/say.js";
import { Stopped } from "./ground/stopped.js";
import { announce } from "./ground/terminal/announce.js";
import { sayLastWords } from "./ground/terminal/last-words.js";
import { tell } from "./ground/terminal/tell.js";
import { languages, type Translation } from "./ground/text.js";
import { verbs } from "./verbs.js";

const args = process.argv.slice(2);
await haveCopies(args);
chooseCompany(args);
const askedFor = languageAsked(args);
const third = await thirdLanguage(askedFor);
const language = third ? "en" : chooseLanguage(askedFor);
// What nobody caught comes from anywhere, on behalf of no reader.
sayLastWords((problem) => inLanguage(language, () => exitCodeOf(problem)));
await inLanguage(
  language,
  async () => {
    try {
      await run();
    } catch (error) {
      process.exitCode = exitCodeOf(error);
    }
  },
  third,
);

/** Texts of content in a language that files translate it into; undefined where there are none of it. */
async function thirdLanguage(asked: string | undefined): Promise<Translation | undefined> {
  if (asked === undefined || languages.some((one) => one === asked)) return undefined;
  const { otherLanguages, translationInto } = await import("../checks/lib/content/translations.js");
  return otherLanguages().includes(asked) ? translationInto(asked) : undefined;
}

async function run(): Promise<void> {
  // What a shell asks at the Tab key: nothing may be slow, and nothing is worth an error.
  if (args[0] === "complete") {
    const { complete } = await import("./complete.js");
    const found = await complete(args.slice(args.indexOf("--") + 1)).catch(() => []);
    tell(found.map((name) => `${name}\n`).join(""));
    return;
  }
  engineGate.openBy(tellOfEngine);
  const program = new Command("lab")
    .exitOverride()
    .option("--lang <fr|en|…>", "langue / language")
    .option("--no-install", "ne rien installer / install nothing")
    .option("-V, --version", "version")
    .on("option:version", () => {
      tell(`${versionTold(root)}\n`);
      throw new CommanderError(Exit.done, "commander.version", "");
    });
  speak(program);
  const { operands } = program.parseOptions(args);
  const asked: string | undefined = program.getOptionValue("lang");
  if (asked !== undefined && !third) {
    oneOf({ fr: "de langue", en: "language" }, asked, languages);
  }
  const used = operands[0];
  for (const [name, { summary, load }] of Object.entries(verbs)) {
    const command = name === used ? await load() : new Command(name);
    program.addCommand(command.description(say(summary)));
    // Parts of a verb exist before it is added, hence inherit nothing by themselves.
    for (const part of [command, ...command.commands]) part.copyInheritedSettings(program);
  }
  await program.parseAsync(args, { from: "user" });
}

/** Says what went wrong, unless commander has, and which exit code tells it. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.misuse;
  if (error instanceof Interrupted) return Exit.stopped;
  const isKnown = error instanceof Misuse || error instanceof Stopped;
  const known = isKnown || !process.env["PLATEAU_DEBUG"];
  announce(known ? toldOf(error) : String((error as Error).stack));
  if (error instanceof Stopped) return Exit.stopped;
  return error instanceof Misuse ? Exit.misuse : Exit.notObserved;
}
