import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const filterBypassed = fault({
  title: {
    fr: "Le courrier d'Internet ne passe plus par le filtre antispam",
    en: "Mail from the Internet no longer goes through the spam filter",
  },
  symptom: {
    fr: "« Ma boîte est pleine de publicités depuis ce matin. »",
    en: "“My mailbox has been full of advertisements since this morning.”",
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp14/spam-refused", "cp14/forged-sender-refused"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf -P smtp/inet/smtpd_milters= && ${reloadPostfix.split(" ")}`,
    );
  },
});
