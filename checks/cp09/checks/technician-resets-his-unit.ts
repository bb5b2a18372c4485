import { ldif } from "../../../modules/domain-controller/ldif.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import {
  createAccounts,
  type ThrowAwayAccount,
  throwAwayDn,
  throwAwayPassword,
} from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { ldapAnswer } from "../../lib/probes/directory/ldap-answer.js";
import { tries } from "../../lib/probes/tries.js";

const roles = ofCompany(() => people().resources[people().passwordDelegation.group].members);

export const technicianResetsHisUnit = check({
  needs: ["dc1", "probe-lan"],
  deadlineMs: 8000,

  async run({ nodes: { dc1, "probe-lan": probe }, token, tidying, lab }) {
    const password = throwAwayPassword(token);
    const technician = {
      login: throwAwayLogin(token, "technician"),
      password,
      unit: "Techniciens",
      roles: roles(),
    } as const;
    const inside = {
      login: throwAwayLogin(token, "inside"),
      password,
      unit: people().passwordDelegation.unit,
    };
    const outside = { login: throwAwayLogin(token, "outside"), password, unit: "Gestion" } as const;
    const given = `${password}2`;
    const change = (account: ThrowAwayAccount) =>
      ldif([
        [
          ["dn", throwAwayDn(account)],
          ["changetype", "modify"],
          ["replace", "unicodePwd"],
          ["unicodePwd", unicodePwd(given)],
        ],
      ]);
    await createAccounts({ tidying, lab }, dc1, [technician, inside, outside]);
    const answer = tries(
      probe,
      await probe.ask`
        eval ${domainClient("dc1")}
        reset="ldapmodify -Q -Y GSSAPI -N -H ldap://dc1.${plan().company.domain}"
        ticket technician ${technician.login} ${password}
        try inside $reset <<< ${change(inside)}
        try outside $reset <<< ${change(outside)}
        ticket given ${inside.login} ${given}
        ticket kept ${outside.login} ${password}`,
    );
    const own = kerberosAnswer(answer("technician"));
    claim(
      own === "ticket",
      claimText("cp09/technician-gets-ticket"),
      claimText("cp09/technician-as-req", { own }),
    );
    const done = ldapAnswer(answer("inside"));
    const given2 = kerberosAnswer(answer("given"));
    claim(
      done === "success" && given2 === "ticket",
      claimText("cp09/technician-resets-password-in-unit"),
      `OU=${people().passwordDelegation.unit} unicodePwd: ${done}, AS-REQ: ${given2}`,
    );
    const refused = ldapAnswer(answer("outside"));
    const kept = kerberosAnswer(answer("kept"));
    claim(
      refused === "insufficientAccessRights" && kept === "ticket",
      claimText("cp09/elsewhere-technician-is-refused-and"),
      `OU=${outside.unit} unicodePwd: ${refused}, AS-REQ: ${kept}`,
    );
    return `OU=${people().passwordDelegation.unit}: ${done} · OU=${outside.unit}: ${refused}`;
  },
});
