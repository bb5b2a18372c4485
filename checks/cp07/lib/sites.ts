import { keysOf } from "../../../scripts/ground/keys-of.js";
import { layout } from "../../../stacks/plan/plan.js";

const sites: readonly string[] = keysOf(layout.outside);

/** Sites that the proxy keeps people from. */
export const forbiddenSites: readonly string[] = sites.filter((name) =>
  (layout.forbiddenSites as readonly string[]).includes(name),
);

/** A site of the Internet that the policy says nothing of. */
export const permittedSite: string = sites.find((name) => !forbiddenSites.includes(name)) ?? "";

if (forbiddenSites.length === 0 || permittedSite === "") {
  throw new Error("the plan has no such site outside: add one to 'outside'");
}
