import { keysOf } from "../../../scripts/ground/keys-of.js";
import { plan } from "../../../stacks/plan/plan.js";

const sites = keysOf(plan.outside);
const forbidden: readonly string[] = plan.forbiddenSites;

const pick = (wanted: boolean) => {
  const site = sites.find((name) => forbidden.includes(name) === wanted);
  if (!site) throw new Error("the plan has no such site outside: add one to 'outside'");
  return site;
};

/** A site of the Internet that the policy says nothing of. */
export const permittedSite = pick(false);

/** A site that the proxy keeps people from. */
export const forbiddenSite = pick(true);
