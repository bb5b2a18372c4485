import type { ServiceLogin } from "./people.js";

/** The account that each application asks the directory with. */
export const serviceLogins = {
  mail: "svc-mail",
  application: "svc-web",
  monitoring: "svc-mon",
  helpdesk: "svc-desk",
  deployment: "svc-deploy",
} as const satisfies Record<string, ServiceLogin>;
