import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { docker } from "../../scripts/ground/docker/docker.js";
import { labHome } from "../../scripts/ground/home.js";
import { labSummarySchema } from "../../scripts/operations/summaries.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { classGroup, classNames, classRoster } from "../lib/class-roster.js";
import { labCommand } from "../lib/lab-command.js";
import { classLabs } from "../lib/live-labs.js";

const roster = classRoster("network");

const ofClass = (verb: string, ...more: readonly string[]) =>
  labCommand(["class", verb, roster, ...more]);

async function states(): Promise<string[]> {
  const { code, stdout, stderr } = await ofClass("status", "--json");
  expect(code, stderr).toBe(0);
  return z
    .array(labSummarySchema)
    .parse(JSON.parse(stdout))
    .map(({ state }) => state);
}

afterAll(async () => {
  for (const lab of classLabs) await takeDown(lab);
});

test("a class is brought up, with a line for each candidate and one for all", async () => {
  const { code, stdout, stderr } = await ofClass("up");
  expect(code, stderr).toBe(0);
  for (const lab of classLabs) expect(stdout).toContain(`${lab}  found absent, brought up`);
  expect(stderr).toContain(`${classNames[0]} (${classGroup}): starting`);
  expect(stderr).toContain("class: starting: 3/3 done");
  expect(await states()).toEqual(["up", "up", "up"]);
});

test("nobody's name nor group is in his lab: neither in its folder, nor in what the engine has", async () => {
  const filters = { label: ["plateau.lab"] };
  const [containers, networks] = await Promise.all([
    docker().listContainers({ all: true, filters }),
    docker().listNetworks({ filters }),
  ]);
  const inspected = await Promise.all(
    containers.map(({ Id }) => docker().getContainer(Id).inspect()),
  );
  const folders = classLabs.flatMap((lab) =>
    readdirSync(labHome(lab), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
  const all = [JSON.stringify([inspected, networks]), ...folders].join("\n");
  expect(all).toContain(classLabs[0]);
  for (const secret of [...classNames, classGroup]) expect(all).not.toContain(secret);
});

test("the class is checked: a table, and nothing that is not satisfied", async () => {
  const { code, stdout, stderr } = await ofClass("check");
  expect(code, `${stdout}\n${stderr}`).toBe(0);
  for (const lab of classLabs) expect(stdout).toMatch(new RegExp(`^${lab} .*✓`, "m"));
  expect(stdout).not.toMatch(/^✗/m);
});

test("a class of which one is away: each verb says what it found, and stops nobody", async () => {
  const [first = "", second = "", third = ""] = classLabs;
  await takeDown(third);
  const paused = await ofClass("pause");
  expect(paused.code, paused.stderr).toBe(0);
  expect(paused.stdout).toContain(`${first}  found up, paused`);
  expect(paused.stdout).toContain(`${third}  found absent, nothing to do`);
  expect(await states()).toEqual(["paused", "paused", "absent"]);

  const checked = await ofClass("check");
  expect(checked.code).toBe(2);
  expect(checked.stderr).toContain(`'lab resume ${second}' brings it back`);

  const resumed = await ofClass("resume");
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(await states()).toEqual(["up", "up", "absent"]);

  const reset = await ofClass("reset");
  expect(reset.code).toBe(3);
  expect(reset.stderr).toContain(`${third}: there is no lab '${third}'`);
  expect(reset.stderr).toContain(`→ to try again: lab reset ${third}`);

  const up = await ofClass("up");
  expect(up.code, up.stderr).toBe(0);
  expect(up.stdout).toContain(`${first}  found up, nothing to do`);
  expect(up.stdout).toContain(`${third}  found absent, brought up`);
});

test("the class is taken away, and nothing is left of it", async () => {
  const { code, stderr } = await ofClass("down");
  expect(code, stderr).toBe(0);
  expect(await states()).toEqual(["absent", "absent", "absent"]);
});
