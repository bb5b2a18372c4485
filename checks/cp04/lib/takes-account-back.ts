import type { Scene } from "../../lib/check.js";
import { seconds } from "../../lib/nodes/limit.js";
import { Secret } from "../../lib/nodes/secret.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { chosenPassword } from "./chosen-password.js";
import { lockedOut } from "./locked-out.js";

/** What the user says of her logon with the envelope's password. */
export type TakenBack = "changed" | "kept" | "refused";

/**
 * The user logs on with the password of her envelope, and where the domain has her choose another,
 * chooses it: Kerberos' own dialogue, on a workstation.
 */
export async function takesAccountBack(
  scene: Pick<Scene<"desk1" | "probe-lan">, "nodes" | "password">,
): Promise<TakenBack> {
  const { login, envelope } = lockedOut(scene);
  const chosen = await chosenPassword(scene);
  const { exitCode, stdout, stderr } = await scene.nodes["probe-lan"].expecting([0, 1], 9000)`
    eval ${domainClient("dc1")}
    timeout ${seconds(8)} kinit ${login} <<< ${new Secret(`${envelope}\n${chosen}\n${chosen}`)} 2>&1`;
  if (exitCode !== 0) return "refused";
  return /expired|must change/i.test(stdout + stderr) ? "changed" : "kept";
}
