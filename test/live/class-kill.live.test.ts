import { readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { labHome } from "../../scripts/ground/home.js";
import { whoHolds } from "../../scripts/ground/lock.js";
import { namesUnder } from "../../scripts/ground/names-under.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { processes } from "../../scripts/setup/processes.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { classRoster } from "../lib/class-roster.js";
import { cutOff } from "../lib/cut-off.js";
import { labCommand } from "../lib/lab-command.js";
import { classLabs } from "../lib/live-labs.js";
import { seed } from "../lib/seed.js";
import { thorough } from "../lib/thorough.js";

const limitMs = 15 * 60_000;
const dice = new Dice(seed + turnOfSet());
/** Of this run's own: whoever else stands in line, or brings labs up, is none of its leavings. */
const env = { PLATEAU_TURNS: `plateau/test/${process.pid}/class-kill` };

/** When `lab` is killed, in milliseconds: another moment each run, from before anything is made until all stand. */
const moments = (count: number, lastMs: number) =>
  Array.from({ length: count }, (_, at) => dice.roll(`class ${lastMs} ${at}`, lastMs));

async function allDown(): Promise<void> {
  for (const lab of classLabs) await takeDown(lab);
}

afterAll(allDown);

/** Everything there is of the labs: what the engine has, files, processes, names in the kernel. */
async function everythingOf(): Promise<string[]> {
  const found = await Promise.all(
    classLabs.map(async (lab) => {
      const filters = { label: [`plateau.lab=${lab}`] };
      const [containers, networks, hands, holders] = await Promise.all([
        docker().listContainers({ all: true, filters }),
        docker().listNetworks({ filters }),
        docker().listContainers({ all: true, filters: { label: [`plateau.hands=${lab}`] } }),
        whoHolds(lab),
      ]);
      const home = labHome(lab);
      const files = readdirSync(home, { recursive: true, encoding: "utf8" })
        // Terraform keeps the state before beside the last one: after a kill there is one. What a look was seen as
        // is kept beyond `down`.
        .filter((name) => !name.endsWith(".backup") && name !== "seats.json");
      return [
        ...containers.map(({ Names, State }) => `${Names} ${State}`),
        ...networks.map(({ Name }) => Name),
        ...hands.map(({ Id }) => `hands ${Id}`),
        ...holders.map(({ verb }) => `${lab} in the hand of ${verb}`),
        ...files.map((name) => `${lab}/${name}`),
        ...processes()
          .filter(({ args }) => args.some((arg) => arg.startsWith(home)))
          .map(({ args }) => args.join(" ")),
      ];
    }),
  );
  return [...found.flat(), ...(await namesUnder(`${env.PLATEAU_TURNS}/`))].toSorted();
}

async function classIsUp(roster: string): Promise<void> {
  const { code, stderr } = await labCommand(["class", "up", roster], { env });
  expect(code, stderr).toBe(0);
  // Hands end a moment after their `lab`.
  await expect
    .poll(async () => (await everythingOf()).filter((one) => one.startsWith("hands")), {
      timeout: 10_000,
    })
    .toEqual([]);
}

/** Every check of every lab, at once. */
async function classIsHealthy(roster: string): Promise<void> {
  const { code, stdout, stderr } = await labCommand(["class", "check", roster], { env });
  expect(code, `${stdout}\n${stderr}`).toBe(0);
}

describe.for([
  // One area of three labs is up in some twenty seconds, three whole labs in a few minutes.
  { what: "of the network alone", areas: "network", at: moments(thorough ? 20 : 1, 25_000) },
  { what: "of whole labs", areas: "", at: moments(thorough ? 4 : 0, 150_000) },
])("`class up` $what is killed", ({ areas, at }) => {
  const roster = classRoster(areas);
  let asItIs: readonly string[] = [];

  test.runIf(at.length > 0)(
    "not at all: this is what there is of it",
    { timeout: limitMs },
    async () => {
      await allDown();
      await classIsUp(roster);
      asItIs = await everythingOf();
      for (const lab of classLabs)
        expect(asItIs.join("\n")).toContain(`/plateau-${lab}-fw1 running`);
    },
  );

  test.for(at)(
    "%i ms after its beginning: the next one makes all of it stand, and leaves nothing over",
    { timeout: limitMs },
    async (afterMs) => {
      await allDown();
      await cutOff(["class", "up", roster], afterMs, { env });
      await classIsUp(roster);
      expect(await everythingOf()).toEqual(asItIs);
      await classIsHealthy(roster);
    },
  );
});
