import { expect, test } from "vitest";
import {
  contractDiffers,
  type ServiceContract,
} from "../../../checks/cp01/lib/service-contract.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";

const worked = { Start: "08:00", End: "18:00" };

function contract(
  change: (own: {
    levels: Record<
      string,
      { Response: { BusinessMinutes: number }; Resolve: { BusinessMinutes: number } }
    >;
    hours: Record<string, unknown> & { holidays: string[] };
  }) => void = () => undefined,
): ServiceContract {
  const levels = Object.fromEntries(
    entriesOf(helpdesk().priorities).map(([name, { respond, resolve }]) => [
      name,
      { Response: { BusinessMinutes: respond }, Resolve: { BusinessMinutes: resolve } },
    ]),
  );
  const days = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), worked]));
  const own = { levels, hours: { ...days, holidays: [...helpdesk().businessHours.holidays] } };
  change(own);
  return { agreements: { Levels: own.levels }, hours: { Default: own.hours } };
}

test("the company's own contract differs in nothing, however hours are written", () => {
  expect(contractDiffers(contract())).toEqual([]);
  const otherwise = contract(({ hours }) => {
    hours["1"] = { Start: "8:00", End: "18" };
    hours["0"] = { Start: null, End: null };
    hours["6"] = null;
  });
  expect(contractDiffers(otherwise)).toEqual([]);
});

test.for<[string, Parameters<typeof contract>[0], string]>([
  ["a level that is gone", ({ levels }) => delete levels["Haute"], "Haute: ∅ / ∅"],
  [
    "a level with more time",
    ({ levels }) => {
      levels["Critique"] = { Response: { BusinessMinutes: 60 }, Resolve: { BusinessMinutes: 240 } };
    },
    "Critique: 60 / 240",
  ],
  [
    "a Saturday that is worked",
    ({ hours }) => {
      hours["6"] = worked;
    },
    "day 6: 08:00-18:00",
  ],
  [
    "an evening that is",
    ({ hours }) => {
      hours["3"] = { Start: "08:00", End: "20:00" };
    },
    "day 3: 08:00-20:00",
  ],
  ["a holiday that is none", ({ hours }) => hours.holidays.push("02-02"), "holiday 02-02"],
  ["a holiday too few", ({ hours }) => hours.holidays.shift(), "holiday 01-01: ∅"],
])("%s is told", ([, change, told]) => {
  expect(contractDiffers(contract(change)).join(", ")).toBe(told);
});
