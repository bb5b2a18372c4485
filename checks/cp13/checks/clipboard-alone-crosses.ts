import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const clipboardAloneCrosses = check({
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
      { fr: "et rien d'autre de son poste", en: "and nothing else of the workstation" },
      `channels: ${spoken.join(", ")}`,
    );
    return `channels: ${spoken.join(", ")}`;
  },
});
