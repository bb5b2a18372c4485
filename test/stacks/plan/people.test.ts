import { expect, test } from "vitest";
import { type Person, people } from "../../../stacks/plan/people.js";

const everybody = Object.entries<Person>(people().accounts);

test("two people share a surname, in different units", () => {
  const duponts = everybody.filter(([, { surname }]) => surname === "Dupont");
  expect(new Set(duponts.map(([, { unit }]) => unit)).size).toBe(2);
});

test("who has left has no role", () => {
  for (const [login, { disabled, roles }] of everybody) {
    if (disabled) expect(roles, login).toEqual([]);
  }
});

test("no full name occurs twice: it is the account's name in its unit", () => {
  const names = everybody.map(([, { given, surname }]) => `${given} ${surname}`);
  expect(new Set(names).size).toBe(names.length);
});

test("logins fit Windows' limit of 20 characters", () => {
  for (const [login] of everybody) expect(login.length, login).toBeLessThanOrEqual(20);
});
