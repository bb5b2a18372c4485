import { dnsRecords } from "../../../modules/domain-controller/dns-records.js";
import { registeredNames } from "../../../modules/domain-controller/registered-names.js";
import { ofCompany } from "../../../stacks/plan/company.js";

/** Full names that the plan has records of, and those that its machines register of themselves. */
export const plannedNames = ofCompany(
  (): ReadonlySet<string> =>
    new Set([...dnsRecords().map(({ zone, name }) => `${name}.${zone}`), ...registeredNames()]),
);
