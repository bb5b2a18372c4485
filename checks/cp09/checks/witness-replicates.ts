import { baseDn } from "../../../modules/domain-controller/names.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import { neverConnected } from "../../lib/probes/directory/delete-entries.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { ldapAnswer } from "../../lib/probes/directory/ldap-answer.js";
import { tidyEntries } from "../../lib/probes/directory/tidy-entries.js";
import { tryChanges } from "../../lib/probes/directory/try-changes.js";

/** How long a witness may take from one controller to the other, in seconds. */
const limit = 4;
const noSuchObject = 32;

export const witnessReplicates = check({
  needs: ["dc1", "dc2"],

  async run(scene) {
    const { dc1, dc2 } = scene.nodes;
    const times = await Promise.all([
      replicates(scene, dc1, dc2, `CN=${another(scene.token, "first")},CN=Users,${baseDn()}`),
      replicates(scene, dc2, dc1, `CN=${another(scene.token, "second")},CN=Users,${baseDn()}`),
    ]);
    return times.join(" · ");
  },
});

async function replicates(
  scene: Pick<CheckScene, "tidying" | "lab">,
  from: Node,
  to: Node,
  dn: string,
): Promise<string> {
  const read = ["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", dn, "1.1"];
  const made = await tidyEntries(scene, from, { fr: `objet ${dn}`, en: `object ${dn}` }, [dn]);
  const said = await tryChanges(from, [
    [
      ["dn", dn],
      ["changetype", "add"],
      ["objectClass", "contact"],
    ],
  ]);
  if (neverConnected.test(said)) made.notMade();
  claim(
    said === "",
    claimText("cp09/directory-of-takes-witness-object", { from: from.name }),
    said,
  );
  const start = performance.now();
  const { exitCode } = await to.within(limit * 1000 + 1000)`
    end=$(($(date +%s) + ${seconds(limit)}))
    until /usr/bin/ldapsearch ${read} > /dev/null 2>&1; do
      code=$?
      [ $code = ${noSuchObject} ] && [ $(date +%s) -lt $end ] || exit $code
      usleep 100000
    done`;
  claim(
    exitCode === 0,
    claimText("cp09/object-created-on-is-read", { from: from.name, limit, to: to.name }),
    `${from.name} → ${to.name}: ${ldapAnswer({ code: exitCode ?? 255, said: "" })}`,
  );
  return `${from.name} → ${to.name} ${((performance.now() - start) / 1000).toFixed(1)} s`;
}
