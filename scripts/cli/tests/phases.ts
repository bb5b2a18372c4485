import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { root } from "../../ground/home.js";
import { toldOf } from "../../ground/localized-error.js";
import { say } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import type { Text } from "../../ground/text.js";
import { postgresPackages } from "../../setup/requirements/postgres-packages.js";
import { testPackages } from "../../setup/requirements/test-packages.js";
import { requirements } from "../../setup/requirements.js";
import { setup } from "../../setup/setup.js";
import { filesOfThisRun } from "./files-of-this-run.js";
import { filesForOtherGroups, hasOtherGroups, onOtherGroups } from "./other-groups.js";
import type { Tally, WrongTest } from "./tally.js";
import { turn } from "./turn.js";
import { readVitestReport } from "./vitest-report.js";

export interface PhaseOptions {
  /** Whether what is missing may be brought. */
  readonly install: boolean;
  /** Whether live tests look at everything after each fault. */
  readonly thorough: boolean;
  /** What became of the phases before. */
  readonly before: readonly Tally[];
}

/** One part of all the tests. */
export interface Phase {
  readonly title: Text;
  run(options: PhaseOptions): Promise<Tally>;
}

const nothing = {
  passed: 0,
  failed: 0,
  skipped: 0,
  files: [],
  failures: [],
  flaky: [],
  left: [],
} as const;

/** The parts, in order: what is cheap and often wrong comes before what takes minutes. */
export const phases: readonly Phase[] = [
  {
    title: { fr: "mise en place", en: "set-up" },
    run: ({ install }) =>
      asOneTest("set-up", () =>
        setup({
          install,
          report: announce,
          requirements: [...requirements(), testPackages, postgresPackages],
        }),
      ),
  },
  {
    title: { fr: "style", en: "style" },
    run: () => asOneTest("biome check", () => tool("biome", ["check"])),
  },
  {
    title: { fr: "types", en: "types" },
    run: () => asOneTest("tsc", () => tool("tsc", ["--noEmit"])),
  },
  {
    title: { fr: "tests sans Docker", en: "tests without Docker" },
    run: () => vitest({ env: { LAB_SLOW: "1" } }),
  },
  {
    title: { fr: "tests sur de vrais labs", en: "tests on real labs" },
    async run({ thorough, before: [setUp] }) {
      // Without what a lab needs they would all fail, one after another, for one reason.
      if (setUp?.failed) return { ...nothing, skipped: 1, seconds: 0 };
      const { taken, left } = await filesOfThisRun();
      if (!thorough) {
        const names = left.join(", ");
        announce({
          fr: `tour ${turn()} (LAB_TURN=${turn()} montre les mêmes) ; laissés aux prochains : ${names}`,
          en: `turn ${turn()} (LAB_TURN=${turn()} shows the same); left to the next ones: ${names}`,
        });
      }
      const env = liveEnv(thorough);
      const tally = await vitest({ env, files: thorough ? [] : taken });
      if (thorough) return tally;
      const whole = left.map((file) => ({ file, tests: [] }));
      return { ...tally, skipped: tally.skipped + whole.length, left: [...tally.left, ...whole] };
    },
  },
  {
    title: {
      fr: "les mêmes, sur l'autre version des groupes de contrôle",
      en: "the same, on the other version of control groups",
    },
    async run({ thorough, before: [setUp] }) {
      if (setUp?.failed || !(await hasOtherGroups())) return { ...nothing, seconds: 0 };
      const env = liveEnv(thorough);
      const files = thorough ? [] : await filesForOtherGroups();
      return onOtherGroups(() => vitest({ env, files }));
    },
  },
];

/** How long after its begin a run opens no other file of live tests, in milliseconds: whoever waits for it may end it then. */
const limitMs = 80 * 60_000;

function liveEnv(thorough: boolean): Readonly<Record<string, string>> {
  if (thorough) return { LAB_LIVE: "1", LAB_THOROUGH: "1" };
  return {
    LAB_LIVE: "1",
    LAB_THOROUGH: "",
    LAB_UNTIL: String(Math.round(performance.timeOrigin + limitMs)),
  };
}

async function asOneTest(name: string, work: () => Promise<void>): Promise<Tally> {
  const start = performance.now();
  const failures: WrongTest[] = [];
  await work().catch((problem) => {
    const told = toldOf(problem);
    announce(told);
    failures.push({ name, why: say(told) });
  });
  return {
    ...nothing,
    passed: 1 - failures.length,
    failed: failures.length,
    failures,
    seconds: (performance.now() - start) / 1000,
  };
}

/** Run a program of the checkout, its words on stderr: stdout is for the results. */
async function tool(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { exitCode } = await execa(join(root, "node_modules", ".bin", name), args, {
    cwd: root,
    env,
    stdin: "ignore",
    stdout: process.stderr,
    stderr: "inherit",
    reject: false,
  });
  if (exitCode !== 0) throw new Error(`${name}: exit ${exitCode}`);
}

interface VitestOptions {
  /** Which ones: `test/vitest.config.ts` reads it. */
  readonly env: Readonly<Record<string, string>>;
  /** @default - all */
  readonly files?: readonly string[];
}

async function vitest({ env, files = [] }: VitestOptions): Promise<Tally> {
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "plateau-tests-"));
  const outputFile = join(folder, "report.json");
  const args = [
    "run",
    "--config=test/vitest.config.ts",
    ...files,
    // Files of live tests take minutes: each test is told as it ends.
    `--reporter=${env["LAB_LIVE"] ? "verbose" : "default"}`,
    "--reporter=json",
    `--outputFile.json=${outputFile}`,
  ];
  try {
    const run = await asOneTest("vitest", () => tool("vitest", args, env));
    const text = await readFile(outputFile, "utf8").catch(() => undefined);
    const told = text === undefined ? nothing : readVitestReport(text);
    const seconds = (performance.now() - start) / 1000;
    // It also fails for what belongs to no test, e.g. a lab that could not be brought up.
    if (run.failed > 0 && told.failed === 0) {
      return { ...told, failed: 1, failures: [...told.failures, ...run.failures], seconds };
    }
    return { ...told, seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
