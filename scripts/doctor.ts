import type { Command } from "commander";
import { Exit } from "./lib/exit.js";
import { Misuse } from "./lib/misuse.js";
import { requirements } from "./lib/setup/requirements.js";
import { setup } from "./lib/setup/setup.js";
import { tell } from "./lib/terminal/tell.js";
import { say } from "./lib/text.js";
import { jsonOption, verb } from "./lib/verb.js";

/** `lab doctor`: what the machine needs, what it has, and the remedy for the rest. */
export function doctorCommand(): Command {
  return verb("doctor", ["lab doctor", "lab doctor --fix --lang fr"])
    .option("--fix", say({ fr: "installer ce qui manque", en: "bring what is missing" }))
    .option(...jsonOption)
    .action(async (_, command: Command) => {
      const { fix, json, install } = command.optsWithGlobals();
      if (fix && install === false) {
        throw new Misuse({
          fr: "--fix et --no-install se contredisent : gardez l'un des deux",
          en: "--fix and --no-install contradict each other: keep one of them",
        });
      }
      if (fix) await setup({ install: true });
      process.exitCode = await report(json === true);
    });
}

async function report(json: boolean): Promise<number> {
  const found = await Promise.all(
    requirements.map(async ({ id, title, look }) => {
      const seen = await look();
      return seen.ok
        ? { id, title: say(title), ok: true, detail: seen.detail }
        : { id, title: say(title), ok: false, detail: say(seen.detail), remedy: say(seen.remedy) };
    }),
  );
  const lines = found.flatMap(({ title, ok, detail, remedy }) => [
    `${ok ? "✓" : "✗"} ${title.padEnd(24)} ${detail}`,
    ...(remedy === undefined ? [] : [`  → ${remedy}`]),
  ]);
  tell(`${json ? JSON.stringify(found, undefined, 2) : lines.join("\n")}\n`);
  return found.every(({ ok }) => ok) ? Exit.done : Exit.misuse;
}
