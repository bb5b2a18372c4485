import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { Secret } from "../../lib/nodes/secret.js";

const address = plan.machines.fw1.interfaces.srv;
const administrator = "technicien";

/** Nobody can guess a key. */
export const sshKeysOnly = check({
  title: {
    fr: "On n'entre sur fw1 en SSH que par clé, et jamais en root",
    en: "SSH lets nobody into fw1 but by key, and root never",
  },
  remedy: {
    fr: "Sur fw1, /etc/ssh/sshd_config et /etc/ssh/sshd_config.d/ : PasswordAuthentication, KbdInteractiveAuthentication, PermitRootLogin. `sshd -T` montre ce qui est en vigueur, `systemctl reload ssh` l'applique.",
    en: "On fw1, /etc/ssh/sshd_config and /etc/ssh/sshd_config.d/: PasswordAuthentication, KbdInteractiveAuthentication, PermitRootLogin. `sshd -T` shows what is in force, `systemctl reload ssh` applies it.",
  },
  needs: ["probe-srv", "fw1"],

  async run({ nodes, token, benchSecrets }) {
    const key = new Secret(await readFile(join(benchSecrets, "administration.key"), "utf8"));
    const { stdout } = await nodes["probe-srv"]
      .must`umask 077; printf %s ${key} > /run/${token}.key || exit 1
      enter() {
        ssh -F none -n -i /run/${token}.key -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=2 \
          -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "$@" 2>&1 | tail -n 1
      }
      { echo "key $(enter ${administrator}@${address} id -un)"; } &
      { echo "none $(enter -o PreferredAuthentications=none ${administrator}@${address} id -un)"; } &
      { echo "root $(enter root@${address} id -un)"; } &
      wait; rm -f /run/${token}.key`;
    const said = (how: string) =>
      stdout
        .split("\n")
        .find((line) => line.startsWith(`${how} `))
        ?.slice(how.length + 1) ?? "";
    // The administrator's key opens: refusals are not a server that is down.
    if (said("key") !== administrator) await mustAnswer(nodes.fw1);
    claim(
      said("key") === administrator,
      { fr: `${administrator} entre par clé`, en: `${administrator} enters by key` },
      said("key"),
    );
    claim(
      methodsOf(said("root")) !== undefined,
      { fr: "root est refusé", en: "root is refused" },
      `root: ${said("root")}`,
    );
    const offered = [...(methodsOf(said("none")) ?? ["none"]), ...(methodsOf(said("root")) ?? [])];
    claim(
      offered.every((method) => method === "publickey"),
      { fr: "aucune autre méthode que publickey", en: "no other method than publickey" },
      `${administrator}: ${said("none")}, root: ${said("root")}`,
    );
    return `${administrator}: publickey, root: refused`;
  },
});

/** What the server would have accepted, from a refusal's words; nothing if it is no refusal. */
function methodsOf(said: string): string[] | undefined {
  return said.match(/Permission denied \(([^)]*)\)/)?.[1]?.split(",");
}
