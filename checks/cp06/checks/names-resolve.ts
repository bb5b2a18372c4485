import { plan } from "../../../stacks/plan/plan.js";
import { zonesAgree } from "../zones-agree.js";

const { domain } = plan.company;

export const namesResolve = zonesAgree(
  ({ type }) => type !== "PTR",
  {
    fr: "Noms, alias et services (A, CNAME, SRV, MX, TXT) sont exacts sur les deux serveurs DNS",
    en: "Names, aliases and services (A, CNAME, SRV, MX, TXT) are right on both DNS servers",
  },
  {
    fr: `Sur dc1 : \`samba-tool dns query dc1 ${domain} NOM ALL\`, puis \`samba-tool dns update\` ; si dc2 répond autre chose, regarder \`samba-tool drs showrepl\`.`,
    en: `On dc1: \`samba-tool dns query dc1 ${domain} NAME ALL\`, then \`samba-tool dns update\`; if dc2 answers otherwise, look at \`samba-tool drs showrepl\`.`,
  },
);
