import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const networksTooWide = fault({
  title: {
    fr: "mynetworks couvre Internet tout entier : mail1 relaie pour tout le monde",
    en: "mynetworks covers the whole Internet: mail1 relays for everybody",
  },
  symptom: {
    fr: "« Des dizaines de serveurs nous ont mis sur liste noire cette nuit. »",
    en: "“Dozens of servers have put us on a blacklist tonight.”",
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp14/no-open-relay", "cp14/forged-sender-refused", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/main.cf",
      "s,^mynetworks = .*,mynetworks = 0.0.0.0/0,",
      reloadPostfix,
    );
  },
});
