import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { competences } from "../../checks/index.js";
import { readHints } from "../../checks/lib/content/read-hints.js";
import { type Case, type Hints, priceOf } from "../../checks/lib/hint.js";
import { steps } from "../../scripts/facts/steps.js";
import { fittingHints } from "../../scripts/training/fitting-hints.js";
import { hintMisfits } from "../lib/hint-misfits.js";
import { hintTexts } from "../lib/hint-texts.js";
import { readObserved } from "../lib/observed.js";

const judged = [...catalogue.checks].flatMap(([id, check]) => ("needs" in check ? [id] : []));
const cases = [...catalogue.hints].flatMap(([id, hints]) =>
  (hints.cases ?? []).map((one): [check: string, one: Case] => [id, one]),
);

const observed = readObserved();
const sightings = Object.entries(observed).flatMap(([fault, checks]) =>
  Object.entries(checks).map(([id, { claim, seen }]) => ({
    fault,
    id,
    look: { expected: claim, seen },
  })),
);

function textsOf(id: string): string[] {
  const check = catalogue.checks.get(id);
  return check && "remedy" in check ? [check.remedy.fr, check.remedy.en] : [];
}

test("every check that a machine judges has hints, and nothing else has", () => {
  const told = competences.flatMap(({ id }) =>
    Object.keys(readHints(id)).map((name) => `${id}/${name}`),
  );
  expect(told.toSorted()).toEqual(judged.toSorted());
});

test("prices are above nought and rise from hint to hint, so there are at most three", () => {
  expect(steps.map((step) => priceOf[step])).toEqual([1, 2, 4]);
  expect(steps).toHaveLength(3);
});

test("there is always a first hint, whatever was seen, and no more than one a step", () => {
  for (const [id, hints] of catalogue.hints) {
    const told = fittingHints(hints, { outcome: "not_satisfied", expected: "?", seen: "?" });
    expect(told[0]?.step, id).toBe("where");
    expect(new Set(told.map(({ step }) => step)).size, id).toBe(told.length);
  }
});

test("a hint is said in both languages, once a check, and is not what trainers read of where to look", () => {
  for (const [id, hints] of catalogue.hints) {
    const remedies = textsOf(id);
    for (const step of steps) {
      const others = steps.filter((other) => other !== step);
      const elsewhere = others.flatMap((other) => hintTexts(hints, other).map(({ en }) => en));
      for (const { fr, en } of hintTexts(hints, step)) {
        expect(fr, id).not.toBe(en);
        expect(elsewhere, id).not.toContain(en);
        for (const text of [fr, en]) {
          expect(text.trim(), id).not.toBe("");
          for (const remedy of remedies) {
            expect(remedy.includes(text) || text.includes(remedy), `${id}: ${text}`).toBe(false);
          }
        }
      }
    }
  }
});

test("a case tells something, and the faults that it speaks of do turn its check red", () => {
  for (const [id, one] of cases) {
    const { causes, when } = one;
    expect(
      steps.some((step) => one[step]),
      `${id}: ${when}`,
    ).toBe(true);
    if (!causes) continue;
    expect(causes.length, id).toBeGreaterThan(0);
    // Checks that ask the same question share the case, with all its texts or with some of its own.
    const sharing = cases
      .filter(([, other]) => String(other.when) === String(when))
      .map(([check]) => check);
    for (const fault of causes) {
      const reddens: readonly string[] = catalogue.faults.get(fault)?.reddens ?? [];
      expect(
        sharing.some((check) => reddens.includes(check)),
        `${id}: ${fault}`,
      ).toBe(true);
    }
  }
});

test("of what was seen of faults on a live lab, every hint told fits the fault", () => {
  expect(sightings.length).toBeGreaterThan(100);
  const misfits = sightings.flatMap(({ fault, id, look }) =>
    hintMisfits(fault, { id, outcome: "not_satisfied", ...look }),
  );
  expect(misfits).toEqual([]);
});

test("a mail server that may not ask the directory is told, whether it says nothing in time or refuses", () => {
  const fault = "cp14/directory-account-refused";
  const claimed = sightings.filter((one) => one.fault === fault && /^587: /.test(one.look.seen));
  expect(claimed.length).toBeGreaterThan(3);
  const refusal = "587: 535 5.7.8 Error: authentication failed: (reason unavailable)";
  const misfits = claimed.flatMap(({ id, look }) =>
    hintMisfits(fault, {
      ...{ id, outcome: "not_satisfied", expected: look.expected },
      seen: look.seen.replace("587: no answer", refusal),
    }),
  );
  expect(misfits).toEqual([]);
});

test("what a case goes by was seen on a live lab of a fault that it speaks of", () => {
  const unseen = cases.flatMap(([id, { causes = [], when }]) => {
    const faults: readonly string[] = causes;
    const looks = sightings.filter((one) => one.id === id && faults.includes(one.fault));
    return looks.length === 0 ||
      looks.some(({ look }) => when.test(`${look.expected}\n${look.seen}`))
      ? []
      : [`${id}: ${when}`];
  });
  expect(unseen).toEqual([]);
});

test("a wrong mask gets the hint about masks, a check that holds gets none", () => {
  const hints = catalogue.hints.get("cp03/mask-fits-segment") as Hints;
  const { look } = sightings.find(
    ({ fault, id }) => fault === "cp03/wrong-mask" && id === "cp03/mask-fits-segment",
  ) as (typeof sightings)[number];
  const told = fittingHints(hints, { outcome: "not_satisfied", ...look });
  expect(told.map(({ minutes }) => minutes)).toEqual([1, 2, 4]);
  expect(told[1]?.text.en).toContain("mask is too short");
  expect(fittingHints(hints, { outcome: "satisfied", ...look })).toEqual([]);
  expect(fittingHints(hints, { outcome: "not_observed", ...look })).toEqual([]);
});
