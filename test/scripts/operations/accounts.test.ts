import { expect, test } from "vitest";
import { accountsTable as accountsTableOf } from "../../../scripts/cli/reports/accounts-table.js";
import { escapePattern } from "../../../scripts/ground/escape-pattern.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { knownAccounts } from "../../../scripts/operations/account-entries.js";
import { accountsOf, accountsSchema } from "../../../scripts/operations/accounts.js";
import { people } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
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

test("who is a technician knows his own first, those that no person has, and of his colleagues' those that he was given", () => {
  const ids = (given: Parameters<typeof knownAccounts>[0]) =>
    knownAccounts(given).map(({ id }) => id);
  expect(ids([])).toEqual(["technician", "administrator", "helpdesk", "backup"]);
  expect(ids(["intern", "director", "technician"])).toEqual([...ids([]), "intern", "director"]);
  const purposes = new Map(knownAccounts(["director"]).map(({ id, purpose }) => [id, purpose]));
  expect(purposes.get("director")).toBe(`account/${staff().director.login}`);
});

test("the table shows each with the password", () => {
  const text = accountsTable(seen);
  for (const { login, password } of seen.accounts) {
    expect(text).toMatch(new RegExp(`${escapePattern(login)} .*${password}`));
  }
});
