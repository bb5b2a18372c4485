import { NotObserved } from "../../../scripts/channel/channel.js";
import { people } from "../../../stacks/plan/people.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { type Try, tries } from "../../lib/probes/tries.js";

export const passwordPolicyInForce = check({
  needs: ["dc1", "probe-lan"],
  deadlineMs: 8000,

  async run({ nodes: { dc1, "probe-lan": probe }, token, tidying, lab }) {
    // Somebody who must choose: no minimum age stands in his way.
    const account = {
      login: throwAwayLogin(token),
      password: throwAwayPassword(token),
      mustChoosePassword: true,
    };
    const short = `Aa1-${token}`.slice(0, people().passwordPolicy.length - 1);
    const simple = token
      .replace(/[^a-z]/g, "")
      .padEnd(people().passwordPolicy.length + 4, "azerty");
    await createAccounts({ tidying, lab }, dc1, [account]);
    const answer = tries(
      probe,
      await probe.ask`
          eval ${domainClient("dc1")}
          choose() { try "$1" kpasswd ${account.login} <<< ${account.password}"
"$2"
"$2; }
          choose short ${short}
          choose simple ${simple}
          choose good ${`${account.password}2`}`,
    );
    const outcomes = [
      `${short.length} characters: ${said(answer("short"))}`,
      `letters only: ${said(answer("simple"))}`,
      `${account.password.length + 1} characters: ${said(answer("good"))}`,
    ];
    // One that went through took the others' old password away: it is the first thing to say.
    claim(
      said(answer("short")) !== "changed" && said(answer("simple")) !== "changed",
      claimText("cp09/password-that-is-too-short"),
      outcomes.join(" · "),
    );
    claim(
      said(answer("good")) === "changed",
      claimText("cp09/good-password-is-accepted"),
      outcomes.join(" · "),
    );
    claim(
      said(answer("short")) === "rejected" && said(answer("simple")) === "rejected",
      claimText("cp09/password-that-is-too-short"),
      outcomes.join(" · "),
    );
    return `kpasswd: ${outcomes.join(" · ")}`;
  },
});

function said({ code, said }: Try): "changed" | "rejected" | "superseded" | "no answer" {
  if (code === 0 && said.includes("Password changed")) return "changed";
  if (said.includes("rejected")) return "rejected";
  if (said.includes("Preauthentication failed")) return "superseded";
  if (code === 124 || said.includes("Cannot contact any KDC")) return "no answer";
  throw new NotObserved(`kpasswd: ${said || `exit ${code}`}`);
}
