import { builtIn } from "./company/company-name.js";
import { readCompany } from "./company/read-company.js";
import { workgroupOf } from "./company/workgroup-of.js";

const name = process.env["PLATEAU_COMPANY"] || builtIn;
const { domain, short, workgroup, ...written } = readCompany(name);

/**
 * The company that this process knows: the one that `PLATEAU_COMPANY` names, of those that the bench keeps. A process
 * knows one: all that follows from it is worked out as modules are read. Which one is settled before they are, by
 * `scripts/cli/choose-company.ts`.
 *
 * @throws Misuse, as it is read, where that can't be had
 */
export const company = {
  ...written,
  /** Name that it is kept under. */
  id: name,
  short: short ?? (written.name.split(/[ -]/)[0] as string),
  domain,
  realm: domain.toUpperCase(),
  workgroup: workgroupOf({ domain, workgroup }),
};
