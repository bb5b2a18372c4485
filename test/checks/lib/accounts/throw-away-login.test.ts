import { expect, test } from "vitest";
import { throwAwayLogin } from "../../../../checks/lib/accounts/throw-away-login.js";
import { people } from "../../../../stacks/plan/people.js";

test("logins look like those of the company's people, and fit a sAMAccountName", () => {
  const shape = /^[a-z]\.[a-z]+$/;
  const logins = Array.from({ length: 500 }, (_, at) => throwAwayLogin(`t${at}`, "technician"));
  for (const login of [...Object.keys(people().accounts), ...logins]) expect(login).toMatch(shape);
  expect(Math.max(...logins.map((login) => login.length))).toBeLessThanOrEqual(20);
});

test("what is drawn for one check is not drawn for another, nor twice for one", () => {
  const logins = Array.from({ length: 1000 }, (_, at) =>
    throwAwayLogin(`t${at >> 1}`, String(at & 1)),
  );
  // Of a thousand in some 800,000 hardly two meet.
  expect(new Set(logins).size).toBeGreaterThan(996);
  expect(throwAwayLogin("t1", "a")).toBe(throwAwayLogin("t1", "a"));
});
