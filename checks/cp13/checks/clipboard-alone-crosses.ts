import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp13/client-is-offered-clipboard"),
      `channels: ${spoken.join(", ") || "∅"}`,
    );
    claim(
      spoken.length === 1,
      claimText("cp13/and-nothing-else-of-workstation"),
      `channels: ${spoken.join(", ")}`,
    );
    return `channels: ${spoken.join(", ")}`;
  },
});
