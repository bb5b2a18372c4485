import { people } from "../../../stacks/plan/people.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { tries } from "../../lib/probes/tries.js";

export const lockoutInForce = check({
  needs: ["dc1", "probe-lan"],
  deadlineMs: 8000,

  async run({ nodes: { dc1, "probe-lan": probe }, token, tidying, lab }) {
    const account = { login: throwAwayLogin(token), password: throwAwayPassword(token) };
    await createAccounts({ tidying, lab }, dc1, [account]);
    const answer = tries(
      probe,
      await probe.ask`
        eval ${domainClient("dc1")}
        ticket before ${account.login} ${account.password}
        for n in $(seq ${people().lockoutPolicy.failures}); do ticket wrong-$n ${account.login} wrong; done
        ticket after ${account.login} ${account.password}`,
    );
    const before = kerberosAnswer(answer("before"));
    claim(
      before === "ticket",
      {
        fr: "avec le bon mot de passe, le compte obtient un ticket",
        en: "with the right password the account gets a ticket",
      },
      `AS-REQ: ${before}`,
    );
    const first = kerberosAnswer(answer("wrong-1"));
    claim(
      first === "KDC_ERR_PREAUTH_FAILED",
      { fr: "un mauvais mot de passe est refusé", en: "a wrong password is refused" },
      `AS-REQ: ${first}`,
    );
    const after = kerberosAnswer(answer("after"));
    claim(
      after === "KDC_ERR_CLIENT_REVOKED",
      {
        fr: `après ${people().lockoutPolicy.failures} échecs, même le bon mot de passe est refusé`,
        en: `after ${people().lockoutPolicy.failures} failures even the right password is refused`,
      },
      {
        fr: `${people().lockoutPolicy.failures} × ${first}, puis : ${after}`,
        en: `${people().lockoutPolicy.failures} × ${first}, then: ${after}`,
      },
    );
    return `AS-REP, ${people().lockoutPolicy.failures} × ${first}, ${after}`;
  },
});
