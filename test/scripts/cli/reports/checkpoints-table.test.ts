import { expect, test } from "vitest";
import { checkpointsTable } from "../../../../scripts/cli/reports/checkpoints-table.js";
import { inLanguage } from "../../../../scripts/ground/say.js";

const tuesday = {
  name: "tuesday",
  savedAt: "2026-11-24T12:00:00.000Z",
  bytes: 5.2 * 2 ** 20,
  areas: ["network", "directory"],
  machines: ["fw1", "dc1"],
};

test("a checkpoint is told with its day, in the reader's language, its size and its areas", () => {
  const table = inLanguage("en", () => checkpointsTable({ lab: "c01", checkpoints: [tuesday] }));
  expect(table).toMatch(/^lab c01\n/);
  for (const word of ["tuesday", "Tuesday", "24 November 2026", "6 MiB", "network", "directory"]) {
    expect(table).toContain(word);
  }
  const french = inLanguage("fr", () => checkpointsTable({ lab: "c01", checkpoints: [tuesday] }));
  expect(french).toContain("mardi 24 novembre 2026");
});

test("where there is none, that is said", () => {
  const said = inLanguage("en", () => checkpointsTable({ lab: "c01", checkpoints: [] }));
  expect(said).toBe("lab c01: no checkpoint\n");
});
