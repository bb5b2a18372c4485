import { plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import type { Controller } from "../../lib/probes/directory/client-krb5-conf.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { ldapAnswer } from "../../lib/probes/directory/ldap-answer.js";
import { tries } from "../../lib/probes/tries.js";

const { domain } = plan.company;

export const clearPasswordRefused = check({
  title: {
    fr: "Un mot de passe envoyé en clair en LDAP est refusé ; le même sous TLS est accepté",
    en: "A password sent in clear over LDAP is refused; the same one under TLS is accepted",
  },
  remedy: {
    fr: "Sur le contrôleur en cause, /etc/samba/smb.conf : `ldap server require strong auth = yes`, puis `systemctl restart samba-ad-dc`. Si c'est TLS qui échoue : `tls certfile`, `tls keyfile` et les droits (600) de /var/lib/samba/private/tls/key.pem.",
    en: "On that controller, /etc/samba/smb.conf: `ldap server require strong auth = yes`, then `systemctl restart samba-ad-dc`. If TLS is what fails: `tls certfile`, `tls keyfile` and the mode (600) of /var/lib/samba/private/tls/key.pem.",
  },
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
  const server = `ldap://${plan.machines[controller].interfaces.srv}`;
  const { login, password } = await borrowOrdinaryAccount(nodes[controller], scene);
  const bind = ["-x", "-H", server, "-D", `${login}@${domain}`, "-w", password];
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
    {
      fr: `${controller} accepte une liaison simple sous TLS`,
      en: `${controller} accepts a simple bind under TLS`,
    },
    `${controller} StartTLS bind: ${tls}`,
  );
  const clear = ldapAnswer(answer("clear"));
  claim(
    clear === "strongerAuthRequired",
    {
      fr: `${controller} refuse une liaison simple en clair`,
      en: `${controller} refuses a simple bind in clear`,
    },
    `${controller} bind: ${clear}`,
  );
  return `${controller} bind: ${clear}, StartTLS: ${tls}`;
}
