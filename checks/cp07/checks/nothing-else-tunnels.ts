import { NotObserved } from "../../../scripts/channel/channel.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import type { RouterName } from "../../../stacks/plan/route.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Extra } from "../../lib/estate/extra.js";
import { listed } from "../../lib/estate/listed.js";
import { runtimes } from "../../lib/estate/runtime.js";
import { everyMachine } from "../../lib/estate/word.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { deviceIsPlanned } from "../lib/device-is-planned.js";
import { type RouterVpn, vpnTooMuch } from "../lib/vpn-too-much.js";

const routers: readonly RouterName[] = ["fw1", "fw2"];
const trustedFile = "/etc/openvpn/pki/ca.crt";

export const nothingElseTunnels = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const standing = routers.filter((router) => scene.nodes[router] !== undefined);
    const [found, issuer, vpns] = await Promise.all([
      runtimes(scene),
      authority(scene),
      Promise.all(standing.map((router) => vpnOf(scene.nodes[router]))),
    ]);
    const all = [...found].flatMap(([machine, { devices }]) =>
      devices.map((device) => ({ machine, device })),
    );
    const strange = all.filter(({ machine, device }) => !deviceIsPlanned(machine, device));
    if (all.length === strange.length) {
      throw new NotObserved({
        fr: "aucune machine ne dit ses cartes",
        en: "no machine tells its network devices",
      });
    }
    const withoutTrust = standing.filter((_, index) => vpns[index]?.trusted.length === 0);
    claim(
      withoutTrust.length === 0,
      claimText("cp07/each-router-has", { trustedFile }),
      withoutTrust.map((router) => `${router} ${trustedFile}: ∅`).join(", "),
    );
    const extras: Extra[] = [
      ...strange.map(({ machine, device }) => ({ machine, what: `link ${device}` })),
      ...standing.flatMap((router, index) =>
        vpnTooMuch(router, vpns[index] as RouterVpn, issuer).map((what) => ({
          machine: router,
          what,
        })),
      ),
    ];
    claim(extras.length === 0, claimText("cp07/no-way-that-plan-does"), listed(extras));
    return `${found.size} × /proc/net/dev: ${all.length} links; ${standing.join(", ")}: VPN = plan`;
  },
});

async function vpnOf(router: Machine): Promise<RouterVpn> {
  const { stdout } = await router.ask`
    for file in /etc/openvpn/*.conf /etc/openvpn/server/*.conf /etc/openvpn/client/*.conf ${trustedFile}; do
      [ -f "$file" ] && echo "==== $file" && cat "$file" && echo
    done`;
  const files = new Map(
    stdout
      .split(/^==== /m)
      .slice(1)
      .map((part) => {
        const [file = ""] = part.split("\n", 1);
        return [file, part.slice(file.length + 1)] as const;
      }),
  );
  const trusted = files.get(trustedFile)?.split(/(?=-----BEGIN )/) ?? [];
  files.delete(trustedFile);
  return { files, trusted: trusted.filter((part) => part.startsWith("-----BEGIN ")) };
}
