import { plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Controller } from "../../lib/probes/directory/client-krb5-conf.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { ldapAnswer } from "../../lib/probes/directory/ldap-answer.js";
import { tries } from "../../lib/probes/tries.js";

export const clearPasswordRefused = check({
  needs: ["dc1", "dc2", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const seen = await Promise.all([refusesClear(scene, "dc1"), refusesClear(scene, "dc2")]);
    return seen.join(" · ");
  },
});

async function refusesClear(scene: CheckScene<Controller | "probe-lan">, controller: Controller) {
  const { nodes } = scene;
  const server = `ldap://${plan().machines[controller].interfaces.srv}`;
  const { login, password } = await borrowOrdinaryAccount(nodes[controller], scene);
  const bind = ["-x", "-H", server, "-D", `${login}@${plan().company.domain}`, "-w", password];
  const rootDse = ["-LLL", "-s", "base", "-b", "", "dnsHostName"];
  const answer = tries(
    nodes["probe-lan"],
    await nodes["probe-lan"].ask`
      eval ${domainClient(controller)}
      try tls ldapsearch ${bind} -ZZ ${rootDse}
      try clear ldapsearch ${bind} ${rootDse}`,
  );
  const tls = ldapAnswer(answer("tls"));
  claim(
    tls === "success",
    claimText("cp09/accepts-simple-bind-under-tls", { controller }),
    `${controller} StartTLS bind: ${tls}`,
  );
  const clear = ldapAnswer(answer("clear"));
  claim(
    clear === "strongerAuthRequired",
    claimText("cp09/refuses-simple-bind-in-clear", { controller }),
    `${controller} bind: ${clear}`,
  );
  return `${controller} bind: ${clear}, StartTLS: ${tls}`;
}
