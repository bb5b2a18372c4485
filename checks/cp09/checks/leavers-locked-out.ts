import { baseDn } from "../../../modules/domain-controller/names.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { leaversNow } from "../../lib/declared/leavers-now.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { tries } from "../../lib/probes/tries.js";

const closed: readonly string[] = ["KDC_ERR_CLIENT_REVOKED", "KDC_ERR_C_PRINCIPAL_UNKNOWN"];
const accountDisable = 2;

export const leaversLockedOut = check({
  needs: ["dc1", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const {
      nodes: { dc1, "probe-lan": probe },
      token,
      password,
    } = scene;
    const leavers = leaversNow(await scene.declared());
    const disabled = {
      login: throwAwayLogin(token),
      password: throwAwayPassword(token),
      disabled: true,
    };
    const enabled = await borrowOrdinaryAccount(dc1, scene);
    await createAccounts(scene, dc1, [disabled]);
    const answer = tries(
      probe,
      await probe.ask`
        eval ${domainClient("dc1")}
        each() { while [ $# -gt 1 ]; do ticket "$1" "$1" "$2"; shift 2; done; }
        ticket enabled ${enabled.login} ${enabled.password}
        ticket disabled ${disabled.login} ${disabled.password}
        each ${leavers.flatMap((login) => [login, password(`account/${login}`)])}`,
    );
    const open = kerberosAnswer(answer("enabled"));
    claim(open === "ticket", claimText("cp09/enabled-account-gets-ticket"), `AS-REQ: ${open}`);
    const shut = kerberosAnswer(answer("disabled"));
    claim(
      shut === "KDC_ERR_CLIENT_REVOKED",
      claimText("cp09/disabled-account-is-refused"),
      `AS-REQ: ${shut}`,
    );
    for (const login of leavers) {
      const said = kerberosAnswer(answer(login));
      // Whoever closed the account may have changed its password as well: then its state tells.
      const state =
        said === "KDC_ERR_PREAUTH_FAILED"
          ? await directoryEntries(dc1, baseDn(), `(sAMAccountName=${login})`, [
              "userAccountControl",
            ])
          : [];
      const flags = Number(state[0]?.get("useraccountcontrol")?.[0] ?? 0);
      claim(
        closed.includes(said) || (flags & accountDisable) !== 0,
        claimText("cp09/who-has-left-company-gets", { login }),
        `${login} AS-REQ: ${said}`,
      );
    }
    return `enabled: AS-REP · disabled: ${shut} · ${leavers.join(", ")}: refused`;
  },
});
