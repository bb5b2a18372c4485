import { expect, test } from "vitest";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import type { CompanyInput } from "../../../../stacks/plan/company/company-shape.js";
import { parseCompany } from "../../../../stacks/plan/company/parse-company.js";
import { readCompany } from "../../../../stacks/plan/company/read-company.js";

const whole = readCompany("duval");
const told = (company: unknown): Misuse["told"] => {
  try {
    parseCompany("ours.json", typeof company === "string" ? company : JSON.stringify(company));
  } catch (problem) {
    if (problem instanceof Misuse) return problem.told;
    throw problem;
  }
  throw new Error("it was taken");
};
const networks = (change: Partial<CompanyInput["networks"]>) => ({
  ...whole,
  networks: { ...whole.networks, ...change },
});
const post = (name: keyof CompanyInput["people"], person: object) => ({
  ...whole,
  people: { ...whole.people, [name]: { ...whole.people[name], ...person } },
});

test("a centre's own is taken, with names that follow where it says none", () => {
  const { short: _, workgroup: __, ...least } = whole;
  expect(parseCompany("ours.json", JSON.stringify(least))).toEqual(least);
});

test.for<[string, unknown, readonly string[]]>([
  ["is no JSON", "{ name:", ["ours.json", "is no JSON", "lab company show duval"]],
  ["has no domain", { ...whole, domain: undefined }, ["domain is missing; possible: a text"]],
  ["has another top domain", { ...whole, domain: "ours.fr" }, ['domain: "ours.fr"', ".test"]],
  ["has the outside's domain", { ...whole, domain: "exemple.test" }, ["of the outside"]],
  ["has a field that is none", { ...whole, phone: "1" }, ["unknown: phone", "networks"]],
  ["has a name with a quote", { ...whole, name: 'A"B' }, ["name:", "letters, digits, spaces"]],
  ["has a machine's name", { ...whole, workgroup: "WS1" }, ["'WS1', which is a machine's"]],
  ["lacks a post", { ...whole, people: {} }, ["people.director is missing"]],
  [
    "has one login twice",
    post("intern", { given: "Claude", surname: "Duval" }),
    ["people.intern.surname", "'c.duval' is that of director already"],
  ],
  [
    "has a surname that no login is made of",
    post("intern", { surname: "Ł-" }),
    ["people.intern.surname", "at least two Latin letters"],
  ],
  [
    "has a login that is too long",
    post("intern", { surname: "Montmorency-Laval-Luxembourg" }),
    ["more than 20 characters"],
  ],
  [
    "has no two people of one surname",
    post("managementController", { surname: "Fabre" }),
    ["people.managementController.surname", "'Dupont': stories have two people"],
  ],
  [
    "has three of them",
    post("intern", { surname: "Dupont" }),
    ["people.intern.surname", "and nobody else"],
  ],
  ["has no /24", networks({ lan: "10.10.30.0/16" }), ["networks.lan", "a /24"]],
  ["has no address", networks({ lan: "10.10.300.0/24" }), ["networks.lan", "a /24"]],
  ["has one network twice", networks({ srv: "10.10.30.0/24" }), ["that of", "already"]],
  ["has the underlay", networks({ siteb: "100.64.3.0/24" }), ["networks.siteb", "10.0.0.0/8"]],
  ["has a private Internet", networks({ wan: "10.9.9.0/24" }), ["networks.wan", "198.51.100.0/24"]],
  ["has Docker's network", networks({ siteb: "172.17.4.0/24" }), ["172.17.0.0/16", "Docker's"]],
  [
    "has a head office that is not one",
    networks({ srv: "10.11.10.0/24" }),
    ["networks.srv", "first two numbers of lan"],
  ],
  [
    "has the second site in the head office",
    networks({ siteb: "10.10.90.0/24" }),
    ["networks.siteb", "the head office's"],
  ],
])("a company is refused that %s, with what is allowed", ([, company, words]) => {
  const { fr, en } = told(company) as { fr: string; en: string };
  for (const word of words) expect(en).toContain(word);
  expect(en).toContain("nothing was changed");
  expect(fr).toContain("rien n'a changé");
});
