import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const dkimKeyReplaced = fault({
  needs: ["mail1"],
  reddens: ["cp14/signature-verified"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(20_000)`
      /usr/bin/openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2> /dev/null > /run/key &&
        cat /run/key > ${`/var/lib/rspamd/dkim/${plan().company.domain}.key`} && rm /run/key && systemctl restart rspamd`,
    );
    await mail1.eventually`nc -w 1 127.0.0.1 11332 < /dev/null`;
  },
});
