import { expect, test } from "vitest";
import { Tidying } from "../../../../checks/lib/run/tidying.js";
import { SharedFixture } from "../../../../checks/lib/sharing/shared-fixture.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";

const machines = scriptedLab({ dc1: { true: 0 } });
const { dc1 } = machines.scene(["dc1"], [], new AbortController().signal).nodes;
const what = { fr: "chose", en: "thing" };

/** Somebody of a look who may use what others use. */
function user(look = "t 1") {
  const tidying = new Tidying(machines);
  return { look, tidying, tidy: tidying.tidy };
}

/** A thing to share that notes what becomes of it. */
function thing(ready: Promise<void> = Promise.resolve()) {
  const log: string[] = [];
  const make = async ({ tidying }: ReturnType<typeof user>) => {
    log.push("begin");
    tidying.later(dc1, what, async () => log.push("end"));
    await ready;
    return "thing";
  };
  return { log, make };
}

test("what is used at the same time is made once, and taken away by the last who leaves", async () => {
  const shared = new SharedFixture<string>();
  const { log, make } = thing();
  const [first, last] = [user(), user()];
  expect(await shared.use(first, "", make)).toBe("thing");
  expect(await shared.use(last, "", make)).toBe("thing");
  expect(log).toEqual(["begin"]);
  expect(await first.tidying.run([])).toEqual({ gone: [], leftBehind: [] });
  expect(log).toEqual(["begin"]);
  expect(await last.tidying.run([])).toEqual({ gone: [{ where: "dc1", what }], leftBehind: [] });
  expect(log).toEqual(["begin", "end"]);
});

test.for([
  ["another look uses", ["a", "b"], ["", ""]],
  ["has another name", ["a", "a"], ["one", "other"]],
] as const)("what %s is another", async ([, looks, keys]) => {
  const shared = new SharedFixture<string>();
  const { log, make } = thing();
  await Promise.all(looks.map((look, at) => shared.use(user(look), keys[at] ?? "", make)));
  expect(log).toEqual(["begin", "begin"]);
});

test("what was taken away is made again", async () => {
  const shared = new SharedFixture<string>();
  const { log, make } = thing();
  for (const one of [user(), user()]) {
    await shared.use(one, "", make);
    await one.tidying.run([]);
  }
  expect(log).toEqual(["begin", "end", "begin", "end"]);
});

test("fails for everybody when it never came to be, and is taken away all the same", async () => {
  const shared = new SharedFixture<string>();
  const { log, make } = thing(Promise.reject(new Error("refused")));
  const users = [user(), user()];
  for (const one of users) await expect(shared.use(one, "", make)).rejects.toThrow("refused");
  for (const one of users) await one.tidying.run([]);
  expect(log).toEqual(["begin", "end"]);
});

test("nothing is made for a check that is over", async () => {
  const shared = new SharedFixture<string>();
  const { log, make } = thing();
  const late = user();
  await late.tidying.run([]);
  await expect(shared.use(late, "", make)).rejects.toThrow("the check is over");
  expect(log).toEqual([]);
});
