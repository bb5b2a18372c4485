import { fault } from "../../lib/fault.js";
import { setLimit } from "../lib/set-limit.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const replacedRevisionFollowed = fault({
  title: {
    fr: "Le port 25 a la limite de la révision remplacée de la notice",
    en: "Port 25 has the limit of the notice's replaced revision",
  },
  symptom: {
    fr: "Le fournisseur : « Votre limite n'est pas celle de la notice en vigueur. »",
    en: "The supplier: “Your limit is not that of the notice in force.”",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp05/setting-in-force"],

  async apply({ nodes: { mail1 }, password }) {
    await setLimit(mail1, vendorNotice({ password }).supersededKib * 1024);
  },
});
