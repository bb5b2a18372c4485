import { baseDn } from "../../../modules/domain-controller/names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import type { Controller } from "../../lib/probes/directory/client-krb5-conf.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { ldapAnswer } from "../../lib/probes/directory/ldap-answer.js";
import { tries } from "../../lib/probes/tries.js";

export const ticketsOpenTheDirectory = check({
  needs: ["dc1", "dc2", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const seen = await Promise.all([opens(scene, "dc1"), opens(scene, "dc2")]);
    return seen.join(" · ");
  },
});

/** Each controller is asked about an account of its own, so that replication is not at stake. */
async function opens(scene: CheckScene<Controller | "probe-lan">, controller: Controller) {
  const { nodes, token } = scene;
  const { login, password } = await borrowOrdinaryAccount(nodes[controller], scene);
  const answer = tries(
    nodes["probe-lan"],
    await nodes["probe-lan"].ask`
      eval ${domainClient(controller)}
      ticket stranger ${another(token, "stranger")} ${password}
      ticket wrong ${login} ${`${password}x`}
      ticket good ${login} ${password}
      try read ldapsearch -Q -Y GSSAPI -N -LLL -H ${`ldap://${controller}.${plan().company.domain}`} \
        -b ${baseDn()} ${`(sAMAccountName=${login})`} sAMAccountName`,
  );
  const good = kerberosAnswer(answer("good"));
  claim(
    good === "ticket",
    claimText("cp09/grants-ticket", { controller }),
    `${controller} AS-REQ: ${good}`,
  );
  const read = answer("read");
  claim(
    read.code === 0 && read.said.includes(`sAMAccountName: ${login}`),
    claimText("cp09/ticket-serves-to-read-directory", { controller }),
    `${controller} LDAP GSSAPI: ${ldapAnswer(read)}`,
  );
  const wrong = kerberosAnswer(answer("wrong"));
  claim(
    wrong === "KDC_ERR_PREAUTH_FAILED",
    claimText("cp09/refuses-wrong-password", { controller }),
    `${controller} AS-REQ: ${wrong}`,
  );
  const stranger = kerberosAnswer(answer("stranger"));
  claim(
    stranger === "KDC_ERR_C_PRINCIPAL_UNKNOWN",
    claimText("cp09/refuses-stranger", { controller }),
    `${controller} AS-REQ: ${stranger}`,
  );
  return `${controller}: AS-REP, LDAP GSSAPI ${ldapAnswer(read)}; ${wrong}; ${stranger}`;
}
