import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";

/** Names of the application that several tiers must agree on. */
export const application = ofCompany(
  () =>
    ({
      /** What people type. */
      host: `${plan().application.name}.${plan().company.domain}`,
      port: plan().application.port,
      /** What the certificates of the application servers say, whichever of them answers. */
      serverHost: `app.${plan().company.domain}`,
      database: {
        host: `db1.${plan().company.domain}`,
        port: plan().application.databasePort,
        name: plan().application.name,
        /** Restored into when a backup is tried out. */
        trial: `${plan().application.name}_essai`,
      },
    }) as const,
);
