import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const dkimKeyReplaced = fault({
  title: {
    fr: "mail1 signe avec une clé DKIM qui n'est pas celle qui est publiée",
    en: "mail1 signs with a DKIM key that is not the published one",
  },
  symptom: {
    fr: "« Nos messages arrivent dans les indésirables de nos clients depuis le renouvellement des clés. »",
    en: "“Our messages have been landing in our customers' spam since the keys were renewed.”",
  },
  level: 3,
  needs: ["mail1"],
  reddens: ["cp14/signature-verified"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(20_000)`
      /usr/bin/openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2> /dev/null > /run/key &&
        cat /run/key > ${`/var/lib/rspamd/dkim/${plan.company.domain}.key`} && rm /run/key && systemctl restart rspamd`,
    );
    await mail1.eventually`nc -w 1 127.0.0.1 11332 < /dev/null`;
  },
});
