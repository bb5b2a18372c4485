import { execSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { exerciseOf } from "../../scripts/training/exercise-of.js";
import { company, inCompany } from "../../stacks/plan/company.js";
import { inEnglish } from "../lib/in-english.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const exercise = `---
title: { fr: Un poste ne sort plus, en: A workstation gets nowhere }
minutes: 15
proves: [cp03/one-default-route]
keeps: [cp03/address-is-leased]
causes: { gateway: { fault: cp03/wrong-gateway } }
---

# Français

ws2 ne joint plus rien.

# English

ws2 reaches nothing.
`;
const home = temporaryFolder();
const folder = join(home, "content", "cp03");
mkdirSync(folder, { recursive: true });
const written = {
  "no-way-out.md": exercise,
  "office-move.md": exercise,
  "too-long.md": exercise.replace("minutes: 15", "minutes: 16"),
};
for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
vi.stubEnv("PLATEAU_HOME", home);
// Made anew, so that what was read for another home is read for this one.
const own = { ...company() };
const ownExercise = (id: string) => inCompany(own, () => exerciseOf(id));
const told = inEnglish((id: string) => inCompany(own, () => String(catalogue.broken.get(id))));

test("a centre's own exercise stands beside those of Plateau, and borrows the solution of its fault", () => {
  expect(ownExercise("cp03/no-way-out")).toMatchObject({
    title: { en: "A workstation gets nowhere" },
    needs: expect.arrayContaining(["ws2"]),
  });
});

test("one that has the id of another is told with its file, and that other stays", () => {
  expect(told("cp03/office-move")).toContain(`${join(folder, "office-move.md")}: Plateau has`);
  expect(ownExercise("cp03/office-move").title.en).not.toBe("A workstation gets nowhere");
});

test("one that is wrong is told with its line, and takes no other along", () => {
  expect(told("cp03/too-long")).toContain(`${join(folder, "too-long.md")}:3: minutes: 16`);
  expect(inCompany(own, () => catalogue.broken.size)).toBe(2);
});

test("one that was well before is told with where its last good state is kept, and comes back from there", () => {
  const file = join(folder, "no-way-out.md");
  const readAgain = inEnglish((id: string) =>
    inCompany({ ...company() }, () => String(catalogue.broken.get(id)?.told.en)),
  );
  expect(readAgain("cp03/no-way-out")).toBe("undefined");
  writeFileSync(file, exercise.replace("minutes: 15", "minutes: none"));
  const [, command = ""] = /is kept: (cp .*)$/.exec(readAgain("cp03/no-way-out")) ?? [];
  execSync(command);
  expect(readFileSync(file, "utf8")).toBe(exercise);
  expect(readAgain("cp03/no-way-out")).toBe("undefined");
  expect(readAgain("cp03/too-long")).not.toContain("is kept");
});
