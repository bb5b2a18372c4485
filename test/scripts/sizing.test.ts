import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { root } from "../../scripts/ground/home.js";
import { Misuse } from "../../scripts/ground/misuse.js";
import { inLanguage } from "../../scripts/ground/say.js";
import type { Language } from "../../scripts/ground/text.js";
import { sizingCommand } from "../../scripts/sizing.js";
import { sizingSchema } from "../../scripts/training/sizing/sizing-of.js";

/** What `lab sizing` prints for somebody who reads that language. */
async function sizing(language: Language, ...words: string[]): Promise<string> {
  let printed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
  onTestFinished(() => write.mockRestore());
  await inLanguage(language, () => {
    const program = new Command("lab").exitOverride().configureOutput({ writeErr: () => {} });
    const command = sizingCommand();
    command.copyInheritedSettings(program);
    return program.addCommand(command).parseAsync(["sizing", ...words], { from: "user" });
  });
  return printed;
}

/** The lines of a page that follow a command in a block, without blanks at their ends. */
function printedBelow(page: string, command: string): string {
  const [, rest = ""] = page.split(`$ ./scripts/${command}\n`);
  const [printed = ""] = rest.split(/^(?:\$ |```|…)/m);
  return printed.trim();
}

test.for([
  ["README.md", "en", "lab sizing"],
  ["LISEZMOI.md", "fr", "lab sizing"],
  ["docs/guides/en/administrator.md", "en", "lab sizing"],
  ["docs/guides/fr/administrateur.md", "fr", "lab sizing"],
] as const)("%s has, in %s, what `%s` prints", async ([file, language, command]) => {
  const printed = await sizing(language, ...command.split(" ").slice(2));
  const [table = ""] = printed.split("\n\n");
  expect(table.split("\n").length).toBeGreaterThan(10);
  expect(printedBelow(readFileSync(join(root, file), "utf8"), command)).toBe(table.trim());
});

test("10, 50 and 200 candidates are told of where nobody says how many", async () => {
  const all = z.array(sizingSchema).parse(JSON.parse(await sizing("en", "--json")));
  expect(all.map(({ candidates, hosts }) => [candidates, hosts])).toEqual([
    [10, 1],
    [50, 5],
    [50, 1],
    [200, 20],
    [200, 4],
  ]);
});

test("servers that are too few are told, with how many would do", async () => {
  expect(await sizing("en", "50", "--hosts", "1", "--memory", "32")).toContain(
    "✗ 19 candidates of 50 have a lab: 1 server(s) of 19 labs at most (memory). It takes 3, or larger ones.",
  );
});

test.for([
  [["0"], "'0' is not a number of candidates: an integer of 1 to 10000 is needed"],
  [["ten"], "'ten' is not a number of candidates"],
  [["1e3"], "'1e3' is not a number of candidates"],
  [["10001"], "an integer of 1 to 10000 is needed"],
  [["5", "--cores", "-1"], "'-1' is not a number of cores: an integer of 1 to 1024 is needed"],
  [["5", "--cores", "2.5"], "'2.5' is not a number of cores"],
  [["5", "--hosts", "0"], "'0' is not a number of servers: an integer of 1 to 1000 is needed"],
  [["5", "--memory", ""], "'' is not a number of GiB: an integer of 1 to 65536 is needed"],
  [["5", "--memory", "2"], "a server of 2 GiB holds no lab: give --memory 4 or more"],
  [["5", "--hosts", "6"], "6 servers for 5 candidate(s): some would stand empty"],
] as const)("%s is refused", async ([words, told]) => {
  const refused = sizing("en", ...words);
  await expect(refused).rejects.toThrow(Misuse);
  await expect(refused).rejects.toThrow(told);
});

test("an option that there is not is refused", async () => {
  await expect(sizing("en", "5", "--core", "2")).rejects.toThrow(CommanderError);
});
