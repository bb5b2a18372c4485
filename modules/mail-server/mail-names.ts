import { plan } from "../../stacks/plan/plan.js";

const { domain } = plan.company;

/** What the mail server is called: by everybody, in browsers, in the list of machines. */
export const mailNames = {
  host: `mail.${domain}`,
  web: `webmail.${domain}`,
  machine: `mail1.${domain}`,
} as const;
