import { availableParallelism, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import { Command, InvalidArgumentError } from "commander";
import { execa } from "execa";
import { type AreaName, type MachineName, plan } from "../stacks/plan.js";
import { Measures } from "./lib/bench/measures.js";
import { rawContainers, removeRaw, runRaw } from "./lib/bench/raw-docker.js";
import { docker } from "./lib/docker.js";
import { root } from "./lib/home.js";
import { standing } from "./lib/standing.js";
import { statusOf } from "./lib/status.js";
import { synthesize } from "./lib/synthesis.js";
import { takeDown } from "./lib/take-down.js";
import { apply, destroy } from "./lib/terraform.js";

/** A lab of its own, so that nobody's is touched. */
const bench = "bench";
const machines = Object.keys(plan.machines) as MachineName[];
const areas = Object.keys(plan.areas) as AreaName[];

/** How long the checks of a fresh lab may take to be satisfied, in milliseconds. */
const patienceMs = 60_000;

const program = new Command("bench")
  .description("measure what the README promises, as medians of several runs")
  .option("--runs <n>", "how often", positive, 5)
  .option("--json", "result as JSON")
  .parse();
const { runs, json } = program.opts<{ runs: number; json?: boolean }>();
const measures = new Measures();

await lab(["doctor", "--fix"]);
await takeDown(bench);
try {
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`run ${run} of ${runs}, load ${loadavg()[0]?.toFixed(1)}\n`);
    await once();
  }
} finally {
  await takeDown(bench);
}
process.stdout.write(json ? `${JSON.stringify(measures.rows(), undefined, 2)}\n` : report());

async function once(): Promise<void> {
  await measures.time("lab --help", () => lab(["--help"]));
  await measures.time("up, every check satisfied", async () => {
    await measures.time("up, every service answering", () => lab(["up", bench]));
    await satisfied();
  });
  await measures.time("second up", () => lab(["up", bench]));
  await measures.time("all checks, healthy lab", () => lab(["check", bench]));

  const status = await statusOf(bench);
  measures.add(
    "memory, MiB",
    status.machines.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0),
  );

  for (const [name, act, undo] of [
    ["all checks, ws2 stopped", "stop", "start"],
    ["all checks, dc1 paused", "pause", "unpause"],
  ] as const) {
    const container = docker.getContainer(`plateau-${bench}-${act === "stop" ? "ws2" : "dc1"}`);
    await (act === "stop" ? container.stop({ t: 0 }) : container.pause());
    await measures.time(name, () => lab(["check", bench]));
    await container[undo]();
  }
  for (const machine of machines) {
    await measures.time(`reset ${machine}`, () => lab(["reset", bench, machine]));
  }
  await containersBothWays();
  await measures.time("down", () => lab(["down", bench]));
}

/** The containers alone, networks standing: our way and Docker's own, in turn. */
async function containersBothWays(): Promise<void> {
  const raw = await rawContainers(bench);
  const stacks = await synthesize(bench);
  const each = (work: typeof apply) =>
    Promise.all(
      areas.map(async (area) => {
        const stack = stacks.get(area);
        if (stack) await work(stack, { refresh: false });
      }),
    );
  await each(destroy);
  await measures.time("containers, docker run", () => runRaw(raw));
  await removeRaw(raw);
  await measures.time("containers, terraform", () => each(apply));
  if ((await standing(bench)).nodes.size !== raw.length) {
    throw new Error("the two ways did not make the same containers");
  }
}

async function satisfied(): Promise<void> {
  const end = Date.now() + patienceMs;
  while ((await lab(["check", bench])) !== 0) {
    if (Date.now() > end) throw new Error(`not every check was satisfied within ${patienceMs} ms`);
  }
}

async function lab(args: readonly string[]): Promise<number> {
  const { exitCode, stderr } = await execa(join(root, "scripts", "lab"), args, { reject: false });
  if (exitCode === undefined || exitCode === 2) throw new Error(`lab ${args.join(" ")}: ${stderr}`);
  return exitCode;
}

function report(): string {
  const table = new Table({
    head: ["", "median", "least", "most"],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, median, least, most } of measures.rows()) {
    const unit = name.includes("MiB") ? "" : " s";
    table.push([name, ...[median, least, most].map((value) => `${value.toFixed(2)}${unit}`)]);
  }
  const ratio =
    measures.median("containers, terraform") / measures.median("containers, docker run");
  table.push(["containers, terraform : docker run", ratio.toFixed(2), "", ""]);
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores, ${gib} GiB, ${runs} runs\n${table}\n`;
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError("a whole number from 1 is wanted");
}
