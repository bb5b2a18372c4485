import { people } from "../../../stacks/plan/people.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp09/with-right-password-account-gets-ticket"),
      `AS-REQ: ${before}`,
    );
    const first = kerberosAnswer(answer("wrong-1"));
    claim(
      first === "KDC_ERR_PREAUTH_FAILED",
      claimText("cp09/wrong-password-is-refused"),
      `AS-REQ: ${first}`,
    );
    const after = kerberosAnswer(answer("after"));
    claim(
      after === "KDC_ERR_CLIENT_REVOKED",
      claimText("cp09/after-failures-even-right-password"),
      claimText("cp09/then", { after, first }),
    );
    return `AS-REP, ${people().lockoutPolicy.failures} × ${first}, ${after}`;
  },
});
