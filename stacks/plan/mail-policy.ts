import { ofCompany } from "./company.js";
import { plan } from "./plan.js";

/**
 * What the company says of its mail to whoever receives it, inside and outside: only its mail server
 * sends, and what neither comes from there nor is signed is to be refused.
 */
export const mailPolicy = ofCompany(
  () =>
    ({
      "@": "v=spf1 mx -all",
      _dmarc: `v=DMARC1; p=reject; rua=mailto:postmaster@${plan().company.domain}`,
    }) as const,
);
