import { application } from "../../../modules/n-tier/application.js";
import { type Text, text } from "../../../scripts/ground/text.js";
import { plan } from "../../../stacks/plan/plan.js";
import {
  createAccounts,
  type ThrowAwayAccount,
  throwAwayPassword,
} from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { ownerPsql } from "../../lib/application/owner-psql.js";
import { toFront } from "../../lib/application/site.js";
import type { CheckScene } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { Secret } from "../../lib/nodes/secret.js";
import { SharedFixture } from "../../lib/sharing/shared-fixture.js";

const front = () => plan().machines.web1.interfaces.dmz;

type VisitorScene = Pick<
  CheckScene<"dc1" | "web1" | "db1" | "probe-lan">,
  "lab" | "look" | "nodes" | "token" | "tidy" | "tidying"
>;

const shared = new SharedFixture<ThrowAwayAccount>();

const late: Text = { fr: "délai dépassé", en: "time-out" };
const refused: Text = { fr: "connexion refusée", en: "connection refused" };

/**
 * Lend somebody who may use the application. Checks that run at the same time are lent the same; the
 * last takes him away, with what the application remembers of him. So whoever borrows him gives him
 * no more than one wrong password.
 *
 * @throws Mismatch when the front server does not listen, or the directory does not take him
 */
export function borrowVisitor(scene: VisitorScene): Promise<ThrowAwayAccount> {
  return shared.use(scene, "", async (own) => {
    const account = {
      login: throwAwayLogin(own.token),
      password: throwAwayPassword(own.token),
      unit: "Comptabilité",
    } as const;
    await arrive(own, account);
    return account;
  });
}

/** Where nobody listens there is no need to trouble the directory. */
async function arrive(scene: VisitorScene, account: ThrowAwayAccount): Promise<void> {
  const { dc1, web1, db1, "probe-lan": probe } = scene.nodes;
  const { exitCode } = await probe.expecting([
    0, 1, 124,
  ])`timeout ${seconds(1)} bash -c ${`: < /dev/tcp/${front()}/443`} 2> /dev/null`;
  if (exitCode !== 0) await mustAnswer(web1);
  claim(
    exitCode === 0,
    claimText("cp15/front-server-of-answers-workstations-tcp"),
    text`lan → ${front()}:443: ${exitCode === 124 ? late : refused}`,
  );
  const { login } = account;
  await scene.tidy(db1, {
    fr: `${login} dans l'application`,
    en: `${login} in the application`,
  })`cd / && ${ownerPsql(`DELETE FROM ttrss_users WHERE login = '${login}'`)}`;
  await createAccounts(scene, dc1, [account]);
  // Of several first visits at once the application keeps one and answers 500 to the others. How this one fares is no
  // verdict: each check visits it anew.
  const as = new Secret(`${login}:${account.password}`);
  await probe.ask`curl ${toFront()} --max-time ${seconds(2)} --output /dev/null --user ${as} ${`https://${application().host}/`}`;
}
