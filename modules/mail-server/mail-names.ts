import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";

/** What the mail server is called: by everybody, in browsers, in the list of machines. */
export const mailNames = ofCompany(
  () =>
    ({
      host: `mail.${plan().company.domain}`,
      web: `webmail.${plan().company.domain}`,
      machine: `mail1.${plan().company.domain}`,
    }) as const,
);
