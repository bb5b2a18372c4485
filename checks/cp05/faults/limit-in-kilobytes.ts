import { fault } from "../../lib/fault.js";
import { setLimit } from "../lib/set-limit.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const limitInKilobytes = fault({
  title: {
    fr: "La limite de la notice est réglée en kB (1000 octets), pas en KiB",
    en: "The notice's limit is set in kB (1000 bytes), not in KiB",
  },
  symptom: {
    fr: "Le fournisseur : « Vous refusez un message que la notice permet, de peu. »",
    en: "The supplier: “You refuse a message that the notice permits, by a little.”",
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp05/setting-in-force"],

  async apply({ nodes: { mail1 }, password }) {
    await setLimit(mail1, vendorNotice({ password }).kib * 1000);
  },
});
