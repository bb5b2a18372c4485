import { setTimeout } from "node:timers/promises";
import { people } from "../../../stacks/plan/people.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import type { ThrowAwayAccount } from "../../lib/accounts/throw-away-accounts.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import { onEach } from "../../lib/on-each.js";

export const policyKeepsInternsOut = check({
  needs: ["dc1", "dc2", ...workstations],
  usedWith: "workstation user",
  deadlineMs: 17_000,

  run: (scene) =>
    onEach(workstations, async (one) => {
      const workstation = scene.nodes[one];
      const [{ controller, user }, intern] = await Promise.all([
        borrowWorkstationUser(workstation, scene),
        borrowWorkstationUser(workstation, scene, {
          as: "intern",
          roles: [people().workstationPolicy.denied],
        }),
      ]);
      const [session, refused] = await Promise.all([
        atConsole(workstation, user, "session"),
        atConsole(workstation, intern.user, "account refused"),
      ]);
      if (session !== "session") await connected(workstation);
      if ([session, refused].includes("no answer")) {
        throw workstation.notObserved({
          fr: "PAM ne répond pas à temps",
          en: "PAM gives no answer in time",
        });
      }
      claim(
        session === "session",
        claimText("cp09/somebody-who-is-no-intern"),
        `PAM (${controller}): ${session}`,
      );
      claim(
        refused === "account refused",
        claimText("cp09/member-of-with-right-password"),
        `PAM (${controller}), ${people().workstationPolicy.denied}: ${refused}`,
      );
      return `PAM (${controller}): ${session}; ${people().workstationPolicy.denied}: ${refused}`;
    }),
});

type PamAnswer = "session" | "account refused" | "password refused" | "no answer";

/** How long sssd trusts the policies it knows, and a little more, in milliseconds. */
const learnedMs = 5500;
/** How long PAM may say nothing at all: on a busy host sssd fetches policies for longer than one question waits. */
const silentMs = 9500;

/**
 * What PAM says to a password at a workstation's own console, once it says what is hoped for or has
 * had the time to learn of a change.
 */
async function atConsole(
  workstation: Node,
  { login, password }: ThrowAwayAccount,
  hoped: PamAnswer,
): Promise<PamAnswer> {
  const start = workstation.now();
  for (;;) {
    const { exitCode, stdout, stderr } = await workstation.within(
      5000,
    )`echo ${password} | timeout ${seconds(4)} /usr/bin/pamtester login ${login} authenticate acct_mgmt`;
    const answer = pamAnswer(exitCode, stdout, stderr);
    // A first answer that never came has often made sssd fetch what the second is given from.
    const patienceMs = answer === "no answer" ? silentMs : learnedMs;
    if (answer === hoped || workstation.now() - start > patienceMs) return answer;
    await setTimeout(400);
  }
}

function pamAnswer(exitCode: number | null, stdout: string, stderr: string): PamAnswer {
  if (exitCode === 0) return "session";
  // The password is right: what refuses then is the policy.
  if (stdout.includes("successfully authenticated")) {
    return stderr.includes("Permission denied") ? "account refused" : "no answer";
  }
  return /Authentication failure|User not known/.test(stderr) ? "password refused" : "no answer";
}
