import Table from "cli-table3";
import { Argument, Command } from "commander";
import { measureClass } from "./cli/measure/measure-class.js";
import { measureConsoles } from "./cli/measure/measure-consoles.js";
import { measureHosts } from "./cli/measure/measure-hosts.js";
import { measureLab } from "./cli/measure/measure-lab.js";
import { measureNeighbour } from "./cli/measure/measure-neighbour.js";
import { type Host, host, type Measured, Measures } from "./cli/measure/measures.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { chooseLanguage } from "./ground/choose-language.js";
import { Exit } from "./ground/exit.js";
import { keysOf } from "./ground/keys-of.js";
import { Misuse } from "./ground/misuse.js";
import { inLanguage, say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { complain } from "./ground/terminal/complain.js";
import { sayLastWords } from "./ground/terminal/last-words.js";
import { tell } from "./ground/terminal/tell.js";
import { takeDown } from "./operations/take-down.js";
import { setup } from "./setup/setup.js";

sayLastWords();

/** The labs that are measured; nobody's candidates. */
const [lab, neighbour] = ["b-bench", "b-neighbour"];

type Part = (labs: number | undefined, measures: Measures) => Promise<void>;

/** What is measured, by the word that asks for it. */
const parts = {
  lab: (_, measures) => measureLab(lab, measures),
  class: (labs = 10, measures) => measureClass(lab, labs, measures),
  consoles: (_, measures) => measureConsoles(lab, measures),
  hosts: (_, measures) => measureHosts(lab, neighbour, measures),
  neighbour: (_, measures) => measureNeighbour(lab, neighbour, measures),
  // It alone needs what drives a browser, which is a tool of development.
  pages: async (labs = 1, measures) =>
    (await import("./portal/measure/measure-pages.js")).measurePages(labs, measures),
} as const satisfies Record<string, Part>;

await inLanguage(chooseLanguage(), measure);

async function measure(): Promise<void> {
  const command = new Command("bench")
    .description(
      say({
        fr: "mesurer, sur cette machine, ce que le README promet ; médianes de plusieurs passages",
        en: "measure, on this machine, what the README promises; medians of several runs",
      }),
    )
    .addArgument(
      new Argument(
        "[part]",
        say({
          fr: "un lab, une classe, les terminaux d'un lab, un lab à côté d'un voisin qui fait de son pis, un lab d'ici et un d'un autre serveur, ou les pages de labs qui sont debout",
          en: "one lab, a class, the terminals of a lab, a lab beside a neighbour that does its worst, a lab here and one on another host, or the pages of labs that stand",
        }),
      )
        .choices(keysOf(parts))
        .default("lab"),
    )
    .option(
      "--labs <n>",
      say({
        fr: "nombre de labs de la classe (10 par défaut), ou dont les pages sont servies (1)",
        en: "how many labs the class has (by default 10), or pages are served of (1)",
      }),
      positiveInteger,
    )
    .option(
      "--runs <n>",
      say({ fr: "nombre de passages", en: "how many runs" }),
      positiveInteger,
      5,
    )
    .option("--json", say({ fr: "résultat en JSON", en: "result as JSON" }))
    .addHelpText(
      "after",
      "\n  npm run bench\n  npm run bench -- class --labs 10 --runs 1 --json\n  npm run bench -- pages --labs 2",
    )
    .parse();
  const { labs, runs, json } = command.opts<{ labs?: number; runs: number; json?: boolean }>();
  const part = command.processedArgs[0] as keyof typeof parts;

  await setup({ install: true, report: announce });
  const on = await host();
  const measures = new Measures();
  try {
    await takeDown(lab);
    for (let run = 1; run <= runs; run++) {
      complain(`${run}/${runs}\n`);
      await parts[part](labs, measures);
    }
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    complain(`${say(problem.told)}\n`);
    process.exitCode = Exit.misuse;
    return;
  } finally {
    await takeDown(lab);
  }
  const measured = measures.all();
  tell(
    `${json ? JSON.stringify({ host: on, runs, measured }, undefined, 2) : page(on, runs, measured)}\n`,
  );
}

function page(
  { cores, processor, memoryGib, kernel, load }: Host,
  runs: number,
  all: readonly Measured[],
): string {
  const table = new Table({
    head: [
      "",
      say({ fr: "médiane", en: "median" }),
      say({ fr: "de … à", en: "from … to" }),
      say({ fr: "promis", en: "promised" }),
    ],
    colAligns: ["left", "right", "right", "right"],
    style: { head: [], border: [], compact: true },
  });
  for (const { title, median, values, unit = "s", target } of all) {
    const digits = unit === "MiB" || unit === "" ? 0 : unit === "s" || unit === "×" ? 2 : 1;
    const range = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
    table.push([
      say(title),
      `${median.toFixed(digits)} ${unit}`,
      range.join(" … "),
      target === undefined ? "" : `≤ ${target} ${unit}${median > target ? " ✗" : ""}`,
    ]);
  }
  const head = say({
    fr: `${cores} cœurs (${processor}), ${memoryGib} Gio, Linux ${kernel}, charge ${load} au début, ${runs} passages`,
    en: `${cores} cores (${processor}), ${memoryGib} GiB, Linux ${kernel}, load ${load} at the start, ${runs} runs`,
  });
  return `${head}\n${table}`;
}
