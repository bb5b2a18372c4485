import { expect, test } from "vitest";
import { accountsTable as accountsTableOf } from "../../../scripts/cli/reports/accounts-table.js";
import { escapePattern } from "../../../scripts/ground/escape-pattern.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { accountsOf, accountsSchema } from "../../../scripts/operations/accounts.js";
import { people } from "../../../stacks/plan/people.js";
import { inEnglish } from "../../lib/in-english.js";

const accountsTable = inEnglish(accountsTableOf);

const seen = accountsOf("c01", new Seed("a"));

test("everybody of the company is there, each with a password of their own", () => {
  expect(accountsSchema.parse(seen)).toEqual(seen);
  expect(seen.accounts.map(({ login }) => login)).toEqual(
    expect.arrayContaining(Object.keys(people().accounts)),
  );
  const passwords = seen.accounts.map(({ password }) => password);
  expect(new Set(passwords).size).toBe(passwords.length);
});

test("a neighbour's passwords are others", () => {
  const other = accountsOf("c02", new Seed("b")).accounts.map(({ password }) => password);
  expect(other.filter((word) => seen.accounts.some(({ password }) => password === word))).toEqual(
    [],
  );
});

test("the table shows each with the password", () => {
  const text = accountsTable(seen);
  for (const { login, password } of seen.accounts) {
    expect(text).toMatch(new RegExp(`${escapePattern(login)} .*${password}`));
  }
});
