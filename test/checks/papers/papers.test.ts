import { describe, expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import type { Exercise } from "../../../checks/lib/exercise.js";
import type { Fault } from "../../../checks/lib/fault.js";
import { lookedAt } from "../../../checks/lib/looked-at.js";
import { mayRedden } from "../../../checks/lib/may-redden.js";
import { standTogether } from "../../../checks/lib/stand-together.js";
import { papers } from "../../../checks/papers/index.js";
import { drawExercises } from "../../../scripts/training/exams/draw-exercises.js";

const all = Object.entries(papers());
const faults = [...catalogue.faults.values()];
const seeds = Array.from({ length: 300 }, (_, at) => at * 7919);

function exercise(id: string): Exercise {
  const found = catalogue.exercises.get(id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
}

test("there is a paper for each part of the title, for all of it, and for each sitting of the TSSR", () => {
  expect(Object.keys(papers())).toEqual([
    "ccp1",
    "ccp2",
    "ccp3",
    "title",
    "tssr-45",
    "tssr-90",
    "tssr-210",
  ]);
});

describe.each(all)("paper %s", (_, paper) => {
  const draws = seeds.map((seed) => drawExercises(paper, catalogue, seed));

  test("whatever is drawn, each request has one of its exercises, and none comes twice", () => {
    for (const drawn of draws) {
      expect(drawn).toHaveLength(paper.requests.length);
      for (const [at, id] of drawn.entries()) expect(paper.requests[at]).toContain(id);
      expect(new Set(drawn).size).toBe(drawn.length);
    }
  });

  test("whatever is drawn stands together: nobody is judged by what another exercise has broken", () => {
    for (const drawn of draws) {
      for (const [at, id] of drawn.entries()) {
        const others = drawn.filter((_, index) => index !== at);
        const red = new Set(others.flatMap((other) => exercise(other).proves));
        expect(lookedAt(exercise(id)).filter((check) => red.has(check))).toEqual([]);
        for (const other of others) {
          expect(
            standTogether(exercise(id), exercise(other), { shares: paper.shares, faults }),
            `${id} ${other}`,
          ).toBe(true);
        }
      }
    }
  });

  test("whatever is drawn can be done in the time that is given", () => {
    for (const drawn of draws) {
      const minutes = drawn.reduce((sum, id) => sum + exercise(id).minutes, 0);
      expect(minutes).toBeLessThanOrEqual(paper.minutes);
    }
  });

  test("every exercise that it names is drawn by some seed", () => {
    const named = new Set<string>(paper.requests.flat());
    expect(new Set(draws.flat())).toEqual(named);
  });

  test("machines that its exercises share are shared by some of them", () => {
    const together = draws.flatMap((drawn) =>
      paper.shares.filter((machine) => {
        const users = drawn.filter((id) => {
          const { needs, restarts = [] } = exercise(id);
          return [...needs, ...restarts].includes(machine);
        });
        return users.length > 1;
      }),
    );
    expect(new Set(together)).toEqual(new Set(paper.shares));
  });
});

test("a seed decides what is drawn, and another one draws otherwise", () => {
  const { ccp1 } = papers();
  if (!ccp1) throw new Error("no paper");
  const drawn = (seed: number) => drawExercises(ccp1, catalogue, seed).join(" ");
  expect(drawn(7)).toBe(drawn(7));
  expect(new Set(seeds.map(drawn)).size).toBeGreaterThan(20);
});

test("pools of which nothing stands together are told", () => {
  const wrong = {
    requests: [["cp02/updates-that-never-come"], ["cp03/office-move"]] as const,
    shares: [],
  };
  const draw = () =>
    drawExercises(
      { ...(papers()["ccp1"] as ReturnType<typeof papers>[string]), ...wrong },
      catalogue,
      1,
    );
  expect(draw).toThrow("no exercises of the paper stand together");
});

describe("exercises stand together", () => {
  const apart = { ...exercise("cp12/intranet-back"), needs: [], keeps: [], restarts: [] };
  const alike = (more: Partial<Exercise>): Exercise => ({ ...apart, proves: [], ...more });

  test("where what one makes untrue neither judges nor is kept in the other", () => {
    const one = alike({ proves: ["cp12/guest-runs-and-answers"] });
    expect(standTogether(one, alike({}), { shares: [], faults: [] })).toBe(true);
    for (const what of ["proves", "holds", "keeps"] as const) {
      const other = alike({ [what]: ["cp12/guest-runs-and-answers"] });
      expect(standTogether(one, other, { shares: [], faults: [] }), what).toBe(false);
      expect(standTogether(other, one, { shares: [], faults: [] }), what).toBe(false);
    }
  });

  test("where they need machines of their own, or such as may be shared; probes are the bench's", () => {
    const one = alike({ needs: ["desk1", "probe-lan"] });
    expect(standTogether(one, one, { shares: [], faults: [] })).toBe(false);
    expect(standTogether(one, one, { shares: ["desk1"], faults: [] })).toBe(true);
    expect(
      standTogether(one, alike({ needs: ["mail1", "probe-lan"] }), { shares: [], faults: [] }),
    ).toBe(true);
  });

  test("where no machine is restarted that the other works on, unless that asks for it too", () => {
    const one = alike({ restarts: ["fw1"] });
    expect(standTogether(one, alike({ needs: ["fw1"] }), { shares: ["fw1"], faults: [] })).toBe(
      false,
    );
    expect(
      standTogether(one, alike({ needs: ["fw1"], restarts: ["fw1"] }), {
        shares: ["fw1"],
        faults: [],
      }),
    ).toBe(true);
  });

  test("where what faults turn red together with what one proves is not kept in the other", () => {
    const doors = exercise("cp07/close-the-doors");
    const site = exercise("cp06/restore-the-second-site");
    // The guests are let in: seen live, segments are apart no more.
    expect(mayRedden(doors, faults)).toContain("cp06/segments-keep-apart");
    expect(standTogether(doors, site, { shares: ["fw1"], faults: [] })).toBe(true);
    expect(standTogether(doors, site, { shares: ["fw1"], faults })).toBe(false);
  });

  test("where faults that do more than the exercise say nothing of it", () => {
    const proving = alike({
      needs: ["mail1"],
      proves: ["cp14/shared-mailbox"],
      keeps: ["cp14/letter-inside"],
    });
    const fault = (...reddens: Exercise["proves"]) => ({ needs: ["mail1"] as const, reddens });
    const red = (...all: Pick<Fault, "needs" | "reddens">[]) => [...mayRedden(proving, all)];
    const [itself] = proving.proves;
    expect(red(fault("cp14/shared-mailbox", "cp14/nothing-waits"))).toContain("cp14/nothing-waits");
    expect(red(fault("cp14/shared-mailbox", "cp14/nothing-waits", "cp14/letter-inside"))).toEqual([
      itself,
    ]);
    expect(red({ ...fault("cp14/shared-mailbox", "cp14/nothing-waits"), needs: ["dc1"] })).toEqual([
      itself,
    ]);
    expect(red(fault("cp14/nothing-waits"))).toEqual([itself]);
  });
});
