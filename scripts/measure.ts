import Table from "cli-table3";
import { Command } from "commander";
import { type Host, host, type Measured, Measures } from "./cli/measure/measures.js";
import { runOnce } from "./cli/measure/run-once.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { chooseLanguage } from "./ground/choose-language.js";
import { inLanguage, say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { complain } from "./ground/terminal/complain.js";
import { sayLastWords } from "./ground/terminal/last-words.js";
import { tell } from "./ground/terminal/tell.js";
import { takeDown } from "./operations/take-down.js";
import { setup } from "./setup/setup.js";

sayLastWords();

/** The lab that is measured; nobody's candidate. */
const lab = "b-bench";

await inLanguage(chooseLanguage(), measure);

async function measure(): Promise<void> {
  const { runs, json } = new Command("bench")
    .description(
      say({
        fr: "mesurer, sur cette machine, ce que le README promet ; médianes de plusieurs passages",
        en: "measure, on this machine, what the README promises; medians of several runs",
      }),
    )
    .option(
      "--runs <n>",
      say({ fr: "nombre de passages", en: "how many runs" }),
      positiveInteger,
      5,
    )
    .option("--json", say({ fr: "résultat en JSON", en: "result as JSON" }))
    .addHelpText("after", "\n  npm run bench\n  npm run bench -- --runs 3 --json")
    .parse()
    .opts<{ runs: number; json?: boolean }>();

  await setup({ install: true, report: announce });
  const on = await host();
  const measures = new Measures();
  try {
    await takeDown(lab);
    for (let run = 1; run <= runs; run++) {
      complain(`${run}/${runs}\n`);
      await runOnce(lab, measures);
    }
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
    const digits = unit === "MiB" ? 0 : 2;
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
