import { z } from "zod";
import { keaConfig } from "../../../modules/dhcp-server/kea-config.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import type { Extra } from "../../lib/estate/extra.js";
import { listed } from "../../lib/estate/listed.js";
import { scopedSegments } from "../../lib/network/addressing.js";
import { keaConf } from "../../lib/network/kea.js";
import { seconds } from "../../lib/nodes/limit.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";
import { type KeaScopes, keaDocument, keaFile } from "../kea-scopes.js";
import { leasesTooMuch } from "../leases-too-much.js";
import { leasesNotThere } from "../lib/leases-not-there.js";
import { relaysTooMuch } from "../relays-too-much.js";
import type { Router } from "../router-state.js";

const routers: readonly Router[] = ["fw1", "fw2"];
const mark = "\n==== config-get\n";

export const nothingElseLeased = check({
  needs: ["net1", ...routers],

  async run({ nodes: { net1, ...nodes }, declared }) {
    const [said, ...relays] = await Promise.all([
      net1.ask`
        cat ${keaConf}
        printf '\\n==== config-get\\n'
        echo '{ "command": "config-get" }' | timeout ${seconds(2)} /usr/bin/nc -UN /run/kea/kea4-ctrl-socket`,
      ...routers.map(
        (router) => nodes[router].ask`
          cat /etc/default/dhcp-helper
          for folder in "$BENCH_PROC"/[0-9]*; do
            case $(cat "$folder/comm" 2> /dev/null) in
              dhcp-helper) tr '\\0' ' ' < "$folder/cmdline"; echo ;;
            esac
          done`,
      ),
    ]);
    const [file = "", live = ""] = said.stdout.split(mark);
    const saved = keaFile(file);
    // What is stopped leases nothing; what is saved is what a start makes of it.
    const taken = live.trim()
      ? readAnswer(net1, "config-get", live, answer).arguments.Dhcp4
      : saved;
    const held = taken?.subnet4.map(({ subnet }) => subnet) ?? [];
    const missing = scopedSegments.filter(
      (segment) => !held.includes(plan().segments[segment].cidr),
    );
    claim(
      taken !== undefined && missing.length < scopedSegments.length,
      claimText("cp06/net1-tells-plan-scopes"),
      `net1: ${missing.map((segment) => `${segment} ∅`).join(", ")}`,
    );

    const planned = keaFile(keaConfig()) as KeaScopes;
    const { reservations } = await declared();
    const leased = new Set(
      [taken, saved].flatMap((one) => (one ? leasesTooMuch(one, planned, reservations) : [])),
    );
    const extras: Extra[] = [...leased].map((what) => ({ machine: "net1", what }));
    for (const [index, router] of routers.entries()) {
      const beyond = relaysTooMuch(router, relays[index]?.stdout ?? "");
      extras.push(...beyond.map((what) => ({ machine: router, what })));
    }
    claim(extras.length === 0, claimText("cp06/nothing-is-leased-or-relayed"), listed(extras));
    const views: [string, KeaScopes | undefined][] = [
      ["config-get", taken],
      [keaConf, saved],
    ];
    claimThere(
      views.flatMap(([where, view]) =>
        leasesNotThere(view, reservations).map((what) => `net1 ${where} ${what}`),
      ),
    );
    const cards = taken.subnet4.reduce((sum, one) => sum + one.reservations.length, 0);
    return `net1: ${held.length} subnets, ${cards} reservations = plan; fw1, fw2: dhcp-helper = plan`;
  },
});

const answer = z.looseObject({ result: z.literal(0), arguments: keaDocument });
