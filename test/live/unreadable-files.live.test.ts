import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "../../checks/lib/run/result.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { labHome } from "../../scripts/ground/home.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { type Status, statusOf } from "../../scripts/operations/status.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { containerOf } from "../lib/container-of.js";
import { labCommand } from "../lib/lab-command.js";
import { cycleLab, twinLab } from "../lib/live-labs.js";

const file = (name: string) => join(labHome(twinLab), name);
const firewall = () => containerOf(twinLab, "fw1").inspect();

/** What breaks a file, and puts it right again. */
function broken(name: string): () => void {
  const before = readFileSync(file(name), "utf8");
  writeFileSync(file(name), before.slice(0, before.length / 2));
  return () => writeFileSync(file(name), before);
}

beforeAll(() => bringUp(twinLab, ["network"], { note: () => undefined }));
afterAll(() => takeDown(twinLab));

test("a look at a lab whose seats can't be read takes none, says so, and keeps the file", async () => {
  const check = "cp07/source-nat";
  expect((await labCommand(["check", twinLab, check])).code).toBe(0);
  const mend = broken("seats.json");
  const left = readFileSync(file("seats.json"), "utf8");
  const { code, stdout } = await labCommand(["check", twinLab, check, "--json"]);
  expect(code).toBe(3);
  const { results }: Report = JSON.parse(stdout);
  expect(results).toMatchObject([
    { outcome: "not_observed", seen: { en: expect.stringContaining(file("seats.json")) } },
  ]);
  expect(readFileSync(file("seats.json"), "utf8")).toBe(left);
  mend();
  expect((await labCommand(["check", twinLab, check])).code).toBe(0);
});

test("status names each file that can't be read, and other labs are kept from nothing", async () => {
  const mend = [broken("applied.json"), broken("seats.json")];
  mkdirSync(file("hints.json"));
  const { stdout } = await labCommand(["status", twinLab, "--json"]);
  const { state, unreadable }: Status = JSON.parse(stdout);
  expect(state).toBe("partial");
  const names = ["applied.json", "hints.json", "seats.json"];
  expect(unreadable.map((one) => one.file).sort()).toEqual(names.map(file));
  expect((await statusOf(cycleLab)).unreadable).toEqual([]);
  expect((await labCommand(["up", cycleLab])).code).toBe(0);
  rmSync(file("hints.json"), { recursive: true });
  for (const again of mend) again();
});

test("up and reset do nothing where they could not note what they did", async () => {
  const mend = broken("applied.json");
  const before = await firewall();
  for (const words of [
    ["up", twinLab, "--area", "network"],
    ["reset", twinLab, "fw1"],
  ]) {
    const { code, stderr } = await labCommand(words);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(file("applied.json"));
  }
  expect((await firewall()).Id).toBe(before.Id);
  mend();
  expect((await labCommand(["up", twinLab, "--area", "network"])).code).toBe(0);
});

test("down takes a lab away whatever tells of its machines, and what its candidate did stays", async () => {
  for (const name of ["operation", "applied", "inner", "cables", "faults", "exercises", "hints"]) {
    writeFileSync(file(`${name}.json`), "{");
  }
  writeFileSync(file("slot"), "");
  const seats = readFileSync(file("seats.json"), "utf8");
  const { code, stderr } = await labCommand(["down", twinLab]);
  expect(code, stderr).toBe(0);
  const filters = { label: [`plateau.lab=${twinLab}`] };
  expect(await docker().listContainers({ all: true, filters })).toEqual([]);
  expect(await docker().listNetworks({ filters })).toEqual([]);
  expect(readFileSync(file("hints.json"), "utf8")).toBe("{");
  expect(readFileSync(file("seats.json"), "utf8")).toBe(seats);
  rmSync(file("hints.json"));
  expect((await statusOf(twinLab)).unreadable).toEqual([]);
});
