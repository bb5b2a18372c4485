import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { execaSync } from "execa";
import { expect, test, vi } from "vitest";
import { noteCheckpoint } from "../lib/note-checkpoint.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const home = temporaryFolder();
for (const lab of ["c01", "c02", "c03"]) {
  mkdirSync(join(home, lab));
  for (const file of ["seed", "state"]) writeFileSync(join(home, lab, file), "");
}
noteCheckpoint(home, "c01", "tuesday");
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const { complete, grammars } = await import("../../scripts/complete.js");
const { verbs } = await import("../../scripts/verbs.js");
const { inEnglish } = await import("../lib/in-english.js");

/** The verb, and those it is made of, where there are any. */
const parts = (command: Command) => [command, ...command.commands];

/** The examples of a command's help. */
function examplesOf(command: Command): string[] {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  const [, examples = ""] = help.split("Examples:\n");
  return examples.split("\n").filter((line) => /\blab /.test(line));
}

/** The words after `lab` as a shell has them: what goes on there with their output is not ours. */
function wordsOf(example: string): string[] {
  const [, words = ""] = example.match(/\blab ([^|>)]*)/) ?? [];
  const { stdout } = execaSync("bash", ["-c", `printf '%s\\0' ${words}`]);
  return stdout.split("\0").slice(0, -1);
}

/** What an example comes to: the command that would act, and its words and options. */
async function parsed(command: Command, words: readonly string[]) {
  const program = new Command("lab").exitOverride();
  program.option("--lang <fr|en>").option("--no-install").addCommand(command);
  const acting: Command[] = [];
  for (const part of parts(command)) {
    part.copyInheritedSettings(program);
    if (part.commands.length === 0) part.action(() => void acting.push(part));
  }
  await program.parseAsync(words, { from: "user" });
  const [part] = acting;
  if (!part) throw new Error(`nothing acts on '${words.join(" ")}'`);
  return {
    operands: [...(part === command ? [] : [part.name()]), ...part.args],
    options: part.opts<Record<string, unknown>>(),
  };
}

/** What may stand next, options aside; nothing where any word may. */
async function mayCome(...words: readonly string[]): Promise<string[]> {
  return (await complete([...words, ""])).filter((name) => !name.startsWith("-"));
}

const all = await Promise.all(
  Object.entries(verbs).map(async ([name, { load }]) =>
    parts(await inEnglish(load)())
      .flatMap(examplesOf)
      .map((example) => [example.trim(), name] as const),
  ),
);

test("every verb has two examples", () => {
  expect(all.map((examples) => examples.length).filter((count) => count < 2)).toEqual([]);
});

test.for(all.flat())("the example `%s` works", async ([example, name]) => {
  const load = verbs[name]?.load;
  if (!load) throw new Error(`no verb '${name}'`);
  const command = await inEnglish(load)();
  const words = wordsOf(example);
  const end = words.indexOf("--");
  const { operands, options } = await parsed(command, end < 0 ? words : words.slice(0, end));
  for (const [at, word] of operands.entries()) {
    const names = await mayCome(name, ...operands.slice(0, at));
    if (names.length > 0) expect(names).toContain(word);
  }
  for (const [option, kind] of Object.entries(grammars[name]?.options ?? {})) {
    const given = options[option.replace(/^--/, "")];
    if (kind === null || given === undefined) continue;
    const names = await mayCome(name, option);
    // A file of the user's own is there or not.
    for (const value of names.length > 0 ? [given].flat() : []) expect(names).toContain(value);
  }
});

test.for<readonly [string, string, string]>([
  ["a name that nobody has", "lab check c01 cp09/password-polcy", "cp09/password-polcy"],
  ["a machine of no plan", "lab reset c01 ws9", "ws9"],
])("%s would be found in an example", async ([, example, wrong]) => {
  const [verb = "", ...operands] = wordsOf(example);
  expect(await mayCome(verb, ...operands.slice(0, -1))).not.toContain(wrong);
});
