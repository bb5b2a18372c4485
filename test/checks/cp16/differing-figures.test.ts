import { expect, test } from "vitest";
import { differingFigures } from "../../../checks/cp16/lib/differing-figures.js";
import { indicatorsOf } from "../../../checks/cp16/lib/indicators.js";

const empty = indicatorsOf([]);

test("a report differs from itself in nothing, nor from what rounding makes of it", () => {
  const report = { ...empty, premiere_reponse_moyenne_min: 100, stock: 3 };
  expect(differingFigures(report, report)).toEqual([]);
  expect(differingFigures({ ...report, premiere_reponse_moyenne_min: 100.9 }, report)).toEqual([]);
});

test("each figure that differs is told with both values, that of a level by the level's name", () => {
  const levels = { ...empty.dans_les_delais_pct, Haute: 80 };
  const report = { ...empty, stock: 4, exclus: [1, 2], dans_les_delais_pct: levels };
  expect(differingFigures(report, { ...empty, stock: 3 })).toEqual([
    { name: "stock", value: 4, other: 3 },
    { name: "Haute", value: 80, other: 0 },
    { name: "exclus", value: 2, other: 0 },
  ]);
});

test("a figure that the other does not have differs", () => {
  const { stock: _, ...without } = empty;
  expect(differingFigures(empty, without as typeof empty).map(({ name }) => name)).toEqual([
    "stock",
  ]);
});
