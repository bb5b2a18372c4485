import { beforeEach, expect, test } from "vitest";
import {
  applied,
  checkpoints,
  faultsInForce,
  inner,
  journals,
  operations,
  ownEntries,
  restoredAt,
  restoring,
  settledAt,
} from "../../../../scripts/facts/journal.js";
import { sinceRestored } from "../../../../scripts/facts/since-restored.js";
import { Seed } from "../../../../scripts/ground/seed.js";
import { carried } from "../../../../scripts/operations/checkpoints/carried.js";
import { checkpointOf } from "../../../../scripts/operations/checkpoints/checkpoint-of.js";
import { checkpointsOf } from "../../../../scripts/operations/checkpoints/checkpoints-of.js";
import { mustFit } from "../../../../scripts/operations/checkpoints/must-fit.js";
import { mustHaveRoom } from "../../../../scripts/operations/checkpoints/must-have-room.js";
import { mustNotBeHalfRestored } from "../../../../scripts/operations/checkpoints/must-not-be-half-restored.js";
import { machinesOf } from "../../../../stacks/plan/areas.js";

const archive = { sha256: "0".repeat(64), bytes: 1000 };

/** A checkpoint of the network of c01. */
async function network(savedAt = "2026-11-24T16:30:00.000Z") {
  const machine = { image: "sha256:abc", ...archive, layerBytes: 5000 };
  return {
    savedAt,
    volume: "plateau-checkpoint-none",
    seed: (await Seed.of("c01")).digest(),
    areas: ["network"],
    machines: Object.fromEntries(machinesOf("network").map((name) => [name, machine])),
    secrets: archive,
    facts: { faults: await faultsInForce.copy("c01") },
    inner: {},
  };
}

beforeEach(async () => {
  await checkpoints.clear("c01");
  const kept = {
    wednesday: await network("2026-11-25T16:30:00.000Z"),
    tuesday: await network(),
  };
  await checkpoints.write("c01", { kept, loose: [] });
});

test("checkpoints are told the oldest first, with what they take", async () => {
  const { lab, checkpoints: told } = await checkpointsOf("c01");
  expect(lab).toBe("c01");
  expect(told.map(({ name }) => name)).toEqual(["tuesday", "wednesday"]);
  const machines = machinesOf("network");
  expect(told[0]).toEqual({
    name: "tuesday",
    savedAt: "2026-11-24T16:30:00.000Z",
    bytes: 1000 * (machines.length + 1),
    areas: ["network"],
    machines,
  });
  expect(await checkpointsOf("c02")).toEqual({ lab: "c02", checkpoints: [] });
});

test.for(["tuesdya", "constructor", "__proto__"])(
  "a checkpoint '%s' that is not there is refused, with those that are",
  async (name) => {
    await expect(checkpointOf("c01", name)).rejects.toThrow(
      /unknown checkpoint of lab 'c01' '.*'; the nearest is '\w+'; possible: wednesday, tuesday/,
    );
  },
);

test("a candidate's id in place of a name is told for what it is, with the names of that candidate's checkpoints", async () => {
  await checkpoints.write("s2", { kept: { monday: await network() }, loose: [] });
  await expect(checkpointOf("c01", "s2")).rejects.toThrow(
    /^lab 'c01' has no checkpoint 's2': that is a candidate; .* missing: monday$/,
  );
  // A checkpoint may be called as a lab that came later.
  await checkpoints.write("c01", { kept: { s2: await network() }, loose: [] });
  expect((await checkpointOf("c01", "s2")).areas).toEqual(["network"]);
  await checkpoints.clear("s2");
});

test("where there is none, that is said", async () => {
  await expect(checkpointOf("c02", "tuesday")).rejects.toThrow(
    "unknown checkpoint of lab 'c02' 'tuesday'; possible: none",
  );
});

test("a checkpoint of another seed is refused: no password would fit", async () => {
  const other = { ...(await network()), seed: (await Seed.of("c02")).digest() };
  await expect(mustFit("c01", "tuesday", other)).rejects.toThrow(/drawn from another seed/);
});

test.for<[string, (one: Awaited<ReturnType<typeof network>>) => object, string]>([
  ["an area that is none now", ({ areas }) => ({ areas: [...areas, "telephony"] }), "telephony"],
  [
    "a machine that is none now",
    ({ machines }) => ({ machines: { ...machines, pbx1: machines["fw1"] } }),
    "pbx1",
  ],
  [
    "no machine that there is now",
    ({ machines: { fw2: _, ...machines } }) => ({ machines }),
    "fw2",
  ],
  ["facts of a newer version", () => ({ facts: { faults: { version: 9, facts: {} } } }), "faults"],
  ["facts that nobody knows", () => ({ facts: { calls: { version: 1, facts: {} } } }), "calls"],
])("a checkpoint with %s is of another version, and refused", async ([, change, named]) => {
  const one = await network();
  const problem = await mustFit("c01", "tuesday", { ...one, ...change(one) }).catch(
    (error) => error,
  );
  expect(problem.name).toBe("Misuse");
  expect(problem.message).toMatch(/another version of Plateau made it, which differs here: /);
  expect(problem.message).toContain(named);
  expect(problem.message).toContain("lab checkpoints c01 --remove tuesday");
});

test("what has no room is refused with the arithmetic, and two GiB stay the machines'", () => {
  const what = { fr: "le point de reprise", en: "the checkpoint" };
  const gib = 2 ** 30;
  expect(() => mustHaveRoom(what, 3 * gib, 5 * gib)).not.toThrow();
  expect(() => mustHaveRoom(what, 3.5 * gib, 5 * gib)).toThrow("(3.5 > 5.0 - 2)");
});

test("a lab of which the restoring was cut off is not started, and is told how it goes on", async () => {
  await mustNotBeHalfRestored("c01");
  await restoring.write("c01", { checkpoint: "tuesday", since: "2026-11-27T08:00:00.000Z" });
  await expect(mustNotBeHalfRestored("c01")).rejects.toThrow(
    /restoring of lab 'c01' from checkpoint 'tuesday' .* was cut off.*'lab restore c01 tuesday' finishes it/,
  );
  await restoring.clear("c01");
});

test("what was written is told from when disks were put back, and not from before", async () => {
  const early = new Date("2026-11-24T16:30:00.000Z");
  const late = new Date("2026-11-27T16:30:00.000Z");
  expect(await sinceRestored("c01", early)).toEqual(early);
  await restoredAt.write("c01", "2026-11-26T08:00:00.000Z");
  expect(await sinceRestored("c01", early)).toEqual(new Date("2026-11-26T08:00:00.000Z"));
  expect(await sinceRestored("c01", late)).toEqual(late);
});

test("whatever goes with a lab is in its checkpoints, but for what tells of containers and of the moment", () => {
  const anew: unknown[] = [
    operations,
    applied,
    inner,
    settledAt,
    restoring,
    restoredAt,
    ownEntries,
  ];
  const rest = journals.filter((journal) => journal.goesWithLab && !anew.includes(journal));
  expect(Object.values(carried)).toHaveLength(rest.length);
  expect(rest).toEqual(expect.arrayContaining(Object.values(carried)));
});
