import { AsyncLocalStorage } from "node:async_hooks";
import { variable } from "../../scripts/ground/variable.js";
import { builtIn } from "./company/company-name.js";
import type { CompanyInput } from "./company/company-shape.js";
import { readCompany } from "./company/read-company.js";
import { workgroupOf } from "./company/workgroup-of.js";

/** A company, with what follows from its file alone. */
export type Company = ReturnType<typeof companyOf>;

/** What is written of a company. @param id name that it is kept under */
export function companyOf(id: string, input: CompanyInput) {
  const { domain, short, workgroup, ...written } = input;
  return {
    ...written,
    id,
    short: short ?? (written.name.split(/[ -]/)[0] as string),
    domain,
    realm: domain.toUpperCase(),
    workgroup: workgroupOf({ domain, workgroup }),
  };
}

/**
 * A company of those that are kept here, by its name.
 *
 * @throws Misuse where that can't be had
 */
export function companyNamed(name: string): Company {
  const input = readCompany(name);
  const one = known.get(input) ?? companyOf(name, input);
  known.set(input, one);
  return one;
}

const known = new WeakMap<CompanyInput, Company>();
const atHand = new AsyncLocalStorage<Company>();
const ofProcess = new Map<string, Company>();

/** Do some work on a company: whatever follows from a company is that one's meanwhile. */
export function inCompany<T>(one: Company, work: () => T): T {
  return atHand.run(one, work);
}

/**
 * The company that the work going on is about: the one of `inCompany`, else the one that `PLATEAU_COMPANY` names for the
 * whole process, else the one that needs no file.
 *
 * @throws Misuse where that can't be had
 */
export function company(): Company {
  const own = atHand.getStore();
  if (own) return own;
  const name = variable("PLATEAU_COMPANY") ?? builtIn;
  const known = ofProcess.get(name) ?? companyNamed(name);
  ofProcess.set(name, known);
  return known;
}

/**
 * What follows from a company, worked out once for each when it is asked for first: `const port = ofCompany(() =>
 * plan().proxyPort)`, then `port()`. Modules are read without any company, and hold no fact of one.
 */
export function ofCompany<T>(workOut: () => T): () => T {
  const known = new WeakMap<Company, { readonly fact: T }>();
  return () => {
    const one = company();
    const had = known.get(one);
    if (had) return had.fact;
    const fact = workOut();
    known.set(one, { fact });
    return fact;
  };
}
