import { expect, test } from "vitest";
import { check } from "../../../checks/lib/check.js";
import { runChecks } from "../../../checks/lib/run-checks.js";
import { ToldTogether } from "../../../checks/lib/told-together.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

const title = { fr: "vrai", en: "true" };

test("checks that are told together begin first and at once, and take one place", async () => {
  const round = new ToldTogether<number>();
  const begun: string[] = [];
  let rounds = 0;
  const make = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return ++rounds;
  };
  const one = (id: string, together?: string) => {
    const declared = check({
      title,
      remedy: title,
      needs: [],
      ...(together === undefined ? {} : { together }),
      async run({ benchSecrets }) {
        begun.push(id);
        return `${together === undefined ? 0 : await round.of(benchSecrets, make)}`;
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

test("what failed is made again for whoever asks later, and another lab's is another", async () => {
  const round = new ToldTogether<string>();
  const failing = () => Promise.reject(new Error("nobody there"));
  await expect(round.of("c01", failing)).rejects.toThrow("nobody there");
  expect(await round.of("c01", async () => "there")).toBe("there");
  const both = ["c01", "c02"].map((lab) => round.of(lab, async () => lab));
  expect(await Promise.all(both)).toEqual(["c01", "c02"]);
});
