import { plan } from "../../stacks/plan/plan.js";

const { domain } = plan.company;
const { name, port, databasePort } = plan.application;

/** Names of the application that several tiers must agree on. */
export const application = {
  /** What people type. */
  host: `${name}.${domain}`,
  port,
  /** What the certificates of the application servers say, whichever of them answers. */
  serverHost: `app.${domain}`,
  database: {
    host: `db1.${domain}`,
    port: databasePort,
    name,
    /** Restored into when a backup is tried out. */
    trial: `${name}_essai`,
  },
} as const;
