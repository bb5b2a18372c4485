import { zonesAgree } from "../zones-agree.js";

export const addressesResolveBack = zonesAgree(
  ({ type }) => type === "PTR",
  {
    fr: "Chaque adresse fixe a son nom dans la zone inverse (PTR), sur les deux serveurs DNS",
    en: "Each fixed address has its name in the reverse zone (PTR), on both DNS servers",
  },
  {
    fr: "Sur dc1 : `samba-tool dns zonelist dc1`, puis `samba-tool dns query dc1 ZONE_INVERSE @ ALL` et `samba-tool dns add … PTR …`.",
    en: "On dc1: `samba-tool dns zonelist dc1`, then `samba-tool dns query dc1 REVERSE_ZONE @ ALL` and `samba-tool dns add … PTR …`.",
  },
);
