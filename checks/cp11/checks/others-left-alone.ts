import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
    claim(
      expected === "200",
      {
        fr: "de quoi comparer : un poste attendu a un billet",
        en: "something to compare with: an expected workstation has a ticket",
      },
      seen,
    );
    claim(
      script === "404" && answers === "404",
      {
        fr: "une carte inconnue n'a ni script d'installation ni réponses (404)",
        en: "an unknown card has neither an installation script nor answers (404)",
      },
      seen,
    );
    const last = start.body.trim().split("\n").at(-1) ?? "";
    claim(
      /^(exit|sanboot)\b/.test(last) && !/^(kernel|boot)\b/m.test(start.body),
      {
        fr: "sans billet, le script de départ rend la main au disque",
        en: "without a ticket, the first script leaves the machine to its disk",
      },
      `debut.ipxe: … ${last}`,
    );
    return `${seen} · debut.ipxe → ${last}`;
  },
});
