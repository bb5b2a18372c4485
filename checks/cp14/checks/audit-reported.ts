import { check } from "../../lib/check.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { audit } from "../lib/audit.js";

export const auditReported = check({
  needs: ["desk1"],
  judges: "cp14/audit-of-the-mail",

  async run({ nodes: { desk1 }, password }) {
    const { reference, recipient } = audit({ password });
    return claimReported(desk1, reference, [recipient]);
  },
});
