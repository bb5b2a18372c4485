import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { cataloguePage } from "../../checks/catalogue-page.js";
import { root } from "../../scripts/ground/home.js";
import { languages } from "../../scripts/ground/text.js";

const all = [...catalogue.checks, ...catalogue.faults, ...catalogue.exercises];

test("checks/CATALOGUE.md is the English page", () => {
  expect(
    readFileSync(join(root, "checks", "CATALOGUE.md"), "utf8"),
    "write it again: ./scripts/lab list --markdown --lang en > checks/CATALOGUE.md",
  ).toBe(cataloguePage("en"));
});

test.for(languages)("in %s every id has its entry, once and with its title", (language) => {
  const entries = cataloguePage(language).matchAll(/^- `(cp\d\d\/[^`]+)` (.+)$/gm);
  // What is escaped is Markdown's business, not the title's.
  const told = [...entries].map(([, id, title]) => [id, title?.replaceAll("\\", "")]);
  expect(told.sort()).toEqual(all.map(([id, { title }]) => [id, title[language]]).sort());
});

test("an entry tells what a check needs, where to look, and what turns it red", () => {
  const [, entry = ""] = cataloguePage("en").split("- `cp06/time-served` ");
  const [told = ""] = entry.split("\n- ");
  expect(told).toContain("\n  - needs: `probe-lan`, `dc1`, `dc2`, `fw1`");
  expect(told).toContain("\n  - where to look: On the controller named: `systemctl status chrony`");
  expect(told).toContain("\n  - turned red by: `cp06/time-server-stopped`");
});
