import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan.js";
import { allUp } from "../../lib/all-up.js";
import type { Scene } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { SharedWhileUsed } from "../../lib/shared-while-used.js";
import {
  create,
  remove,
  type ThrowAwayAccount,
  throwAwayPassword,
} from "../../lib/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/throw-away-login.js";
import { asOwner } from "./as-owner.js";

const front = plan.machines.web1.interfaces.dmz;

type VisitorScene = Pick<
  Scene<"dc1" | "web1" | "db1" | "probe-lan">,
  "nodes" | "token" | "benchSecrets"
>;

const shared = new SharedWhileUsed<ThrowAwayAccount>();

/**
 * Lend somebody who may use the application. Checks that run at the same time are lent the same; the
 * last takes him away, with what the application remembers of him. So whoever borrows him gives him
 * no more than one wrong password.
 *
 * @throws Mismatch when the front server does not listen, or the directory does not take him
 */
export async function withVisitor<T>(
  { nodes, token, benchSecrets }: VisitorScene,
  use: (visitor: ThrowAwayAccount) => Promise<T>,
): Promise<T> {
  const begin = () => {
    const value = {
      login: throwAwayLogin(token),
      password: throwAwayPassword(token),
      unit: "Comptabilité",
    } as const;
    return {
      value,
      ready: arrive(nodes, value),
      async end() {
        await remove(nodes.dc1, [value]);
        await asOwner(
          nodes.db1,
          `SET lock_timeout = '500ms'; DELETE FROM ttrss_users WHERE login = '${value.login}'`,
        ).catch(() => undefined);
      },
    };
  };
  return shared.use(benchSecrets, begin, use);
}

/** Where nobody listens there is no need to trouble the directory. */
async function arrive(
  { dc1, web1, "probe-lan": probe }: VisitorScene["nodes"],
  visitor: ThrowAwayAccount,
): Promise<void> {
  const { exitCode } =
    await probe.ask`timeout 1 bash -c ${`: < /dev/tcp/${front}/443`} 2> /dev/null`;
  if (exitCode !== 0) await allUp(web1);
  claim(
    exitCode === 0,
    {
      fr: `le serveur frontal de ${application.host} répond aux postes (443/tcp)`,
      en: `the front server of ${application.host} answers workstations (443/tcp)`,
    },
    `lan → ${front}:443: ${exitCode === 124 ? "time-out" : "connection refused"}`,
  );
  await create(dc1, [visitor]);
}
