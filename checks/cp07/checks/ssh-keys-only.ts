import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { administeredAt, routers } from "../../../stacks/plan/routers.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { Secret } from "../../lib/nodes/secret.js";
import { onEach } from "../../lib/on-each.js";
import { rootByKey } from "../../lib/probes/root-by-key.js";
import { reachable } from "../lib/reachable.js";

const administrator = "technicien";

/** Nobody can guess a key. */
export const sshKeysOnly = check({
  needs: ["probe-srv", ...routers],
  // The file of root's keys is written anew.
  alone: true,

  async run({ lab, nodes, token, tidy, benchSecrets }) {
    const probe = nodes["probe-srv"];
    const folder = `/run/${token}-keys`;
    await tidy(probe, {
      fr: `clé du banc, ${folder}`,
      en: `key of the bench, ${folder}`,
    })`rm -rf ${folder}`;
    const key = new Secret(await readFile(join(benchSecrets, "administration.key"), "utf8"));
    await probe.must`umask 077; mkdir ${folder} && printf %s ${key} > ${folder}/key`;
    return onEach(routers, async (name) => {
      const address = administeredAt(name);
      const [{ stdout }, root] = await Promise.all([
        probe.must`
          enter() {
            ssh -F none -n -i ${folder}/key -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=${seconds(2)} \
              -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "$@" 2>&1 | tail -n 1
          }
          { echo "key $(enter ${administrator}@${address} id -un)"; } &
          { echo "none $(enter -o PreferredAuthentications=none ${administrator}@${address} id -un)"; } &
          wait`,
        rootByKey({ lab, token, tidy }, nodes[name], address, probe),
      ]);
      const said = (how: string) =>
        stdout
          .split("\n")
          .find((line) => line.startsWith(`${how} `))
          ?.slice(how.length + 1) ?? "";
      // The administrator's key opens: refusals are not a server that is down.
      if (said("key") !== administrator) await reachable(nodes, name);
      claim(
        said("key") === administrator,
        claimText("cp07/enters-by-key", { administrator }),
        said("key"),
      );
      claim(methodsOf(root) !== undefined, claimText("cp07/root-is-refused"), `root: ${root}`);
      const offered = [...(methodsOf(said("none")) ?? ["none"]), ...(methodsOf(root) ?? [])];
      claim(
        offered.every((method) => method === "publickey"),
        claimText("cp07/no-other-method-than-publickey"),
        `${administrator}: ${said("none")}, root: ${root}`,
      );
      return `${administrator}: publickey, root: refused`;
    });
  },
});

/** What the server would have accepted, from a refusal's words; nothing if it is no refusal. */
function methodsOf(said: string): string[] | undefined {
  return said.match(/Permission denied \(([^)]*)\)/)?.[1]?.split(",");
}
