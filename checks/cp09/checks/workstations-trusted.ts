import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { tries } from "../../lib/probes/tries.js";

const workstations = ["ws1", "ws2", "ws3", "wsb1"] as const;

export const workstationsTrusted = check({
  needs: [...workstations, "probe-srv", "dc1"],
  deadlineMs: 8000,

  async run({ nodes, token }) {
    // What each holds is shown to a controller from its own segment: a workstation without network
    // is still a trusted one.
    const keytabs = await Promise.all(
      workstations.map((name) => nodes[name].ask`base64 /etc/krb5.keytab`),
    );
    const presented = workstations.flatMap((name, index) => [
      name,
      keytabs[index]?.stdout.replace(/\s/g, "") || "none",
    ]);
    const answer = tries(
      nodes["probe-srv"],
      await nodes["probe-srv"].ask`
        eval ${domainClient("dc1")}
        ticket stranger ${`${token}$`} x
        present() {
          base64 -d <<< $2 > $1.keytab 2> /dev/null
          try $1 kinit -k -t $1.keytab -c $1.cc "\${1^^}$"
        }
        set -- ${presented}
        while [ $# -gt 1 ]; do present $1 $2; shift 2; done`,
    );
    const stranger = kerberosAnswer(answer("stranger"));
    claim(
      stranger === "KDC_ERR_C_PRINCIPAL_UNKNOWN",
      claimText("cp09/controller-answers-and-does-not"),
      `dc1 AS-REQ ${token}$: ${stranger}`,
    );
    for (const name of workstations) {
      const { code, said } = answer(name);
      const seen = /key ?tab/i.test(said) ? "keytab: ∅" : kerberosAnswer({ code, said });
      claim(
        seen === "ticket",
        claimText("cp09/gets-ticket-with-its-account-keys", { name }),
        `${name.toUpperCase()}$ AS-REQ: ${seen}`,
      );
    }
    return `AS-REP: ${workstations.map((name) => `${name.toUpperCase()}$`).join(", ")}`;
  },
});
