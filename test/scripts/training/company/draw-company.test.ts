import { expect, test } from "vitest";
import { drawCompany } from "../../../../scripts/training/company/draw-company.js";
import { loginOf } from "../../../../stacks/plan/company/login-of.js";
import { parseCompany } from "../../../../stacks/plan/company/parse-company.js";
import { company as builtIn } from "../../../../stacks/plan/company.js";

const drawn = Array.from({ length: 200 }, (_, at) => drawCompany(at + 1));

test("whatever the seed, a company is drawn that may be one", () => {
  for (const company of drawn) {
    expect(parseCompany("drawn", JSON.stringify(company))).toEqual(company);
  }
});

test("two seeds draw two companies", () => {
  expect(new Set(drawn.map((company) => JSON.stringify(company))).size).toBe(drawn.length);
  const networks = drawn.map((company) => JSON.stringify(company.networks));
  expect(new Set(networks).size).toBe(drawn.length);
});

test("the same seed draws the same", () => {
  expect(drawCompany(7)).toEqual(drawCompany(7));
});

test("nobody works there who works in the company that is built in", () => {
  const known = Object.values(builtIn().people).map(loginOf);
  for (const { people, domain } of drawn) {
    expect(domain).not.toBe(builtIn().domain);
    for (const person of Object.values(people)) expect(known).not.toContain(loginOf(person));
  }
});
