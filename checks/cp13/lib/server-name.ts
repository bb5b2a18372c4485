import { plan } from "../../../stacks/plan/plan.js";

/** What clients call the terminal server. */
export const serverName = () => `ts1.${plan().company.domain}`;
