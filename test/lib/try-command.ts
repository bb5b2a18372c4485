import { Command } from "commander";
import { execaSync } from "execa";
import { expect } from "vitest";
import { inEnglish } from "./in-english.js";

/** The modules of the command line, as the test has read them: what they know depends on the home of labs. */
export interface CommandLine {
  readonly complete: typeof import("../../scripts/complete.js").complete;
  readonly grammars: typeof import("../../scripts/complete.js").grammars;
  readonly verbs: typeof import("../../scripts/verbs.js").verbs;
}

/** The verb, and those it is made of, where there are any. */
export const parts = (command: Command) => [command, ...command.commands];

/** The words after `lab` as a shell has them: what goes on there with their output is not ours. */
export function wordsOf(command: string): string[] {
  const [, words = ""] = command.match(/\blab ([^|>)]*)/) ?? [];
  const { stdout } = execaSync("bash", ["-c", `printf '%s\\0' ${words}`]);
  return stdout.split("\0").slice(0, -1);
}

/** What may stand next, options aside; nothing where any word may. */
export async function mayCome(
  { complete }: CommandLine,
  ...words: readonly string[]
): Promise<string[]> {
  return (await complete([...words, ""])).filter((name) => !name.startsWith("-"));
}

/** Expect that a command that is typed names what there is: its verb, options and words. It is not carried out. */
export async function tryCommand(line: CommandLine, typed: string): Promise<void> {
  const words = wordsOf(typed);
  const [name = ""] = words;
  const load = line.verbs[name]?.load;
  if (!load) throw new Error(`no verb '${name}'`);
  const command = await inEnglish(load)();
  const end = words.indexOf("--");
  const { operands, options } = await parsed(command, end < 0 ? words : words.slice(0, end));
  for (const [at, word] of operands.entries()) {
    const names = await mayCome(line, name, ...operands.slice(0, at));
    if (names.length > 0) expect(names).toContain(word);
  }
  for (const [option, kind] of Object.entries(line.grammars[name]?.options ?? {})) {
    const given = options[option.replace(/^--/, "")];
    if (kind === null || given === undefined) continue;
    const names = await mayCome(line, name, option);
    // A file of the user's own is there or not.
    for (const value of names.length > 0 ? [given].flat() : []) expect(names).toContain(value);
  }
}

/** What it comes to: the command that would act, and its words and options. */
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
