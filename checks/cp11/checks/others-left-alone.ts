import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { inventedMac } from "../../lib/network/addressing.js";
import { fromSite } from "../lib/site.js";
import { openTicket } from "../lib/throw-away-ticket.js";

export const othersLeftAlone = check({
  needs: ["probe-lan", "fw1", "dc1", "dep1"],
  deadlineMs: 8000,

  async run(scene) {
    const { "probe-lan": probe, dep1 } = scene.nodes;
    const stranger = inventedMac([...scene.token].reverse().join("")).replaceAll(":", "-");
    const { card } = await openTicket(scene, dep1);
    const ask = async (who: string, what: string) =>
      (await fromSite(probe, `/billets/${who}.${what}`)).status;
    const [start, expected, script, answers] = await Promise.all([
      fromSite(probe, "/debut.ipxe"),
      ask(card, "ipxe"),
      ask(stranger, "ipxe"),
      ask(stranger, "reponses"),
    ]);
    const seen = `${card}: ${expected} · ${stranger}: ${script}, ${answers}`;
    claim(expected === "200", claimText("cp11/something-to-compare-with-expected"), seen);
    claim(
      script === "404" && answers === "404",
      claimText("cp11/unknown-card-has-neither-installation"),
      seen,
    );
    const last = start.body.trim().split("\n").at(-1) ?? "";
    claim(
      /^(exit|sanboot)\b/.test(last) && !/^(kernel|boot)\b/m.test(start.body),
      claimText("cp11/without-ticket-first-script-leaves"),
      `debut.ipxe: … ${last}`,
    );
    return `${seen} · debut.ipxe → ${last}`;
  },
});
