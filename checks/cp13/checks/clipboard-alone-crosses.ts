import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const clipboardAloneCrosses = check({
  title: {
    fr: "Du poste du client, le presse-papiers passe, ni les disques ni le son : la politique de redirection est appliquée",
    en: "Of the client's devices the clipboard crosses, neither drives nor sound: the redirection policy is applied",
  },
  remedy: {
    fr: "Sur ts1, /etc/xrdp/xrdp.ini, section [Channels] : cliprdr=true, rdpdr=false, rdpsnd=false.",
    en: "On ts1, /etc/xrdp/xrdp.ini, section [Channels]: cliprdr=true, rdpdr=false, rdpsnd=false.",
  },
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { spoken } = (await sessionsOf(scene)).application;
    claim(
      spoken.includes("cliprdr"),
      { fr: "le presse-papiers est offert au client", en: "the client is offered the clipboard" },
      `channels: ${spoken.join(", ") || "∅"}`,
    );
    claim(
      spoken.length === 1,
      { fr: "et rien d'autre de son poste", en: "and nothing else of his workstation" },
      `channels: ${spoken.join(", ")}`,
    );
    return `channels: ${spoken.join(", ")}`;
  },
});
