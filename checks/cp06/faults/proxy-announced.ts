import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const { domain } = plan.company;
/** Nobody is there: whoever takes it is every browser's proxy. */
const address = plan.segments.lan.probe.replace(/\d+$/, "77");

export const proxyAnnounced = fault({
  title: {
    fr: "Un nom que personne n'a prévu, wpad, annonce un mandataire à tous les navigateurs",
    en: "A name that nobody planned, wpad, announces a proxy to every browser",
  },
  symptom: {
    fr: "« Depuis ce matin, mon navigateur met dix secondes à s'ouvrir, puis tout va bien. »",
    en: "“Since this morning my browser takes ten seconds to open, then all is well.”",
  },
  level: 2,
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/nothing-else-named"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    await changeRecord(dc1, "add", domain, "wpad", "A", address);
    await recordReplicated(probe, { name: `wpad.${domain}`, type: "A" });
  },
});
