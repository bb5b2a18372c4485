import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { Hurry } from "../../../../checks/lib/nodes/hurry.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { Tidying } from "../../../../checks/lib/run/tidying.js";
import { SharedObservation } from "../../../../checks/lib/sharing/shared-observation.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

const title = { fr: "vrai", en: "true" };

test("checks that are told together begin first and at once, and take one place", async () => {
  const round = new SharedObservation<number>();
  const begun: string[] = [];
  let rounds = 0;
  const make = async () => {
    await setTimeout(30);
    return ++rounds;
  };
  const one = (id: string, observedWith?: string) => {
    const declared = trial({
      needs: [],
      ...(observedWith === undefined ? {} : { observedWith }),
      async run(scene) {
        begun.push(id);
        if (observedWith !== undefined) return `${await round.of(scene, make)}`;
        // Longer than it takes the others to begin.
        await setTimeout(300);
        return "";
      },
    });
    return [id, declared] as const;
  };
  // More than run at a time.
  const alone = Array.from({ length: 9 }, (_, at) => one(`cp01/alone-${at}`));
  const shared = Array.from({ length: 12 }, (_, at) => one(`cp02/told-${at}`, "round"));
  const report = await runChecks(scriptedLab({}), new Map([...alone, ...shared]));

  expect(report.results.map(({ id }) => id)).toEqual([...alone, ...shared].map(([id]) => id));
  expect(report.results.slice(9).map(({ seen }) => seen)).toEqual(shared.map(() => "1"));
  const last = Math.max(...shared.map(([id]) => begun.indexOf(id)));
  expect(last).toBeLessThan(begun.indexOf("cp01/alone-7"));
});

/** Somebody of a look who asks. */
function asker(look = "c01 1") {
  const tidying = new Tidying(machines);
  return { look, nodes: {}, tidying, tidy: tidying.tidy, hurry: new Hurry() };
}

const machines = scriptedLab({ dc1: { true: 0 } });
const { dc1 } = machines.scene(["dc1"], [], new AbortController().signal).nodes;

test("what failed is made again for whoever asks later, and another look's is another", async () => {
  const round = new SharedObservation<string>();
  const failing = () => Promise.reject(new Error("nobody there"));
  await expect(round.of(asker(), failing)).rejects.toThrow("nobody there");
  expect(await round.of(asker(), async () => "there")).toBe("there");
  const both = ["c01 1", "c01 2"].map((look) => round.of(asker(look), async () => look));
  expect(await Promise.all(both)).toEqual(["c01 1", "c01 2"]);
});

test("what was made for it is taken away before it is made again, and before anybody's result is out", async () => {
  const round = new SharedObservation<number>();
  const log: string[] = [];
  const make = async ({ tidying }: ReturnType<typeof asker>) => {
    log.push("made");
    tidying.later(dc1, title, async () => {
      await setTimeout(30);
      log.push("taken away");
    });
    return log.length;
  };
  const [maker, listener, later] = [asker(), asker(), asker()];
  const told = [maker, listener].map((one) => round.of(one, make));
  expect(await Promise.all(told)).toEqual([1, 1]);
  const again = round.of(later, make);
  const gone = [{ where: "dc1", what: title }];
  expect(await listener.tidying.run([])).toEqual({ gone: [], leftBehind: [] });
  expect(log.slice(0, 2)).toEqual(["made", "taken away"]);
  expect(await maker.tidying.run([])).toEqual({ gone, leftBehind: [] });
  expect(await again).toBe(3);
  await later.tidying.run([]);
  expect(log).toEqual(["made", "taken away", "made", "taken away"]);
});
