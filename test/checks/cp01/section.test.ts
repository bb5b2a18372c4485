import { expect, test } from "vitest";
import { isSaid, section } from "../../../checks/cp01/lib/section.js";

const text = `Bonjour,

Cause racine : le groupe DL_Compta_RW
a perdu GG_Comptabilite.
## Contournement
Travailler sur les copies.`;

test("a section goes from its heading to the next one, on its line or below", () => {
  expect(section(text, "rootCause")).toBe("le groupe DL_Compta_RW\na perdu GG_Comptabilite.");
  expect(section(text, "workaround")).toBe("Travailler sur les copies.");
});

test("a heading is read in English, in bold, numbered, without accents", () => {
  expect(section("**Root cause:** the group", "rootCause")).toContain("the group");
  expect(section("2. RESOLUTION: put it back", "resolution")).toBe("put it back");
  expect(section("Symptome : refus", "symptom")).toBe("refus");
});

test("fails to find a heading in the middle of a sentence", () => {
  expect(section("On cherche la cause : personne ne sait", "cause")).toBe("");
  expect(section("Causes possibles, à voir", "cause")).toBe("");
});

test("a workaround is one in both of its names", () => {
  expect(section("Solution de contournement : copies", "workaround")).toBe("copies");
});

test.for([
  ["", false],
  ["à voir", false],
  ["remettre GG_Comptabilite dans le groupe", true],
] as const)("whether '%s' says something: %s", ([said, wanted]) => {
  expect(isSaid(said)).toBe(wanted);
});
