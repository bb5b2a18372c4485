import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";

/** What the monitoring is called: by technicians in browsers, and in the list of machines. */
export const monitoringNames = ofCompany(
  () =>
    ({
      web: `supervision.${plan().company.domain}`,
      machine: `mon1.${plan().company.domain}`,
    }) as const,
);
