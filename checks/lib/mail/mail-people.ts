import { randomInt } from "node:crypto";
import { accountsReplicated } from "../accounts/accounts-replicated.js";
import {
  createAccounts,
  type ThrowAwayAccount,
  throwAwayPassword,
} from "../accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../accounts/throw-away-login.js";
import type { CheckScene } from "../check.js";
import { claim } from "../claim.js";
import { claimText } from "../content/claim-text.js";
import { mustAnswer } from "../must-answer.js";
import { seconds } from "../nodes/limit.js";
import { SharedFixture } from "../sharing/shared-fixture.js";
import { mailPlaces } from "./mail-places.js";
import { purgeMail } from "./purge-mail.js";

export interface MailPerson {
  readonly login: string;
  readonly password: string;
}

/** People with a mailbox who exist as long as checks need them. */
export interface MailPeople {
  /** Of one of the services, and in its list; no technician. */
  readonly colleague: MailPerson;
  /** In the list of the technicians, and so in the support's shared mailbox. */
  readonly technician: MailPerson;
  /** Has left: the account is disabled. */
  readonly leaver: MailPerson;
}

/** Where he works is drawn: no server knows the bench by it. */
const services: readonly Pick<ThrowAwayAccount, "unit" | "roles">[] = [
  { unit: "Comptabilité", roles: ["GG_Comptabilite"] },
  { unit: "Direction", roles: ["GG_Direction"] },
  { unit: "Finance", roles: ["GG_Finance"] },
  { unit: "Gestion", roles: ["GG_Gestion"] },
];

type Accounts = Record<keyof MailPeople, ThrowAwayAccount>;
type MailScene = Pick<
  CheckScene<"dc1" | "mail1" | "probe-lan">,
  "lab" | "look" | "nodes" | "token" | "tidy" | "tidying"
>;

const shared = new SharedFixture<Accounts>();

/**
 * Lend people with a mailbox. Checks that run at the same time are lent the same ones; the last takes
 * them away with all of their mail. So whoever borrows them gives nobody more than one wrong password.
 *
 * @throws Mismatch when the mail server does not answer, or the directory does not take them
 */
export function borrowMailPeople(scene: MailScene): Promise<MailPeople> {
  return shared.use(scene, "", async (own) => {
    const accounts = drawn(own.token);
    await hire(own, Object.values(accounts));
    return accounts;
  });
}

function drawn(token: string): Accounts {
  const common = { password: throwAwayPassword(token), mail: true };
  return {
    colleague: {
      ...common,
      login: throwAwayLogin(token, "colleague"),
      ...services[randomInt(services.length)],
    },
    technician: {
      ...common,
      login: throwAwayLogin(token, "technician"),
      unit: "Techniciens",
      roles: ["GG_Techniciens"],
    },
    leaver: { ...common, login: throwAwayLogin(token, "leaver"), unit: "Départs", disabled: true },
  };
}

/** Where nobody listens there is no need to trouble the directory. */
async function hire(scene: MailScene, accounts: readonly ThrowAwayAccount[]): Promise<void> {
  const { dc1, mail1, "probe-lan": probe } = scene.nodes;
  const { exitCode } = await probe.expecting([0, 1, 124])`
    for port in 993 587; do
      timeout ${seconds(1)} bash -c ${`: < /dev/tcp/${mailPlaces().inside}/$0`} $port 2> /dev/null && exit
    done`;
  if (exitCode !== 0) await mustAnswer(mail1);
  claim(
    exitCode === 0,
    claimText("lib/mail1-answers-workstations-or-tcp"),
    claimText("lib/lan-no-connection"),
  );
  const logins = accounts.map(({ login }) => login);
  // Done once they are gone: what is still on its way finds nobody, and no mailbox comes into being again.
  await purgeMail(scene, mail1, logins);
  await createAccounts(scene, dc1, accounts);
  await accountsReplicated(dc1, accounts);
}
