import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { announcedOutside } from "../lib/announced.js";
import { formerLimit, vendorNotice } from "../lib/vendor-notice.js";

export const forbiddenStepNotDone = check({
  needs: ["mail1", "fw1", "probe-wan"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],
  deadlineMs: 8000,

  async run({ nodes, password }) {
    const { extension } = vendorNotice({ password });
    const { limit, extensions } = await announcedOutside(nodes);
    claim(
      limit !== undefined && limit !== formerLimit(),
      claimText("cp05/forbidden-step-not-done-notice-is-applied"),
      `EHLO: SIZE ${limit ?? "∅"}`,
    );
    claim(
      extensions.includes(extension),
      claimText("cp05/port-offers-extension-that-notice"),
      `EHLO: ${extensions.join(", ")}`,
    );
    return `EHLO: ${extension}`;
  },
});
