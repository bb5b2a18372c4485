import { plan } from "../../stacks/plan/plan.js";

/** What the monitoring is called: by technicians in browsers, and in the list of machines. */
export const monitoringNames = {
  web: `supervision.${plan.company.domain}`,
  machine: `mon1.${plan.company.domain}`,
} as const;
