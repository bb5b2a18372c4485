import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accepted, refused } from "../../lib/probes/mail/smtp.js";
import { announcedOutside } from "../lib/announced.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const settingInForce = check({
  needs: ["mail1", "fw1", "probe-wan"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],
  deadlineMs: 8000,

  async run({ nodes, password }) {
    const { bytes } = vendorNotice({ password });
    const { limit, said } = await announcedOutside(nodes, [bytes, bytes + 1]);
    claim(
      limit === bytes,
      claimText("cp05/port-announces-limit-of-notice"),
      `EHLO: SIZE ${limit ?? "∅"}`,
    );
    // The limit is not only announced.
    const [exact = "", above = ""] = said;
    const heard = `SIZE=${bytes}: ${exact}; SIZE=${bytes + 1}: ${above}`;
    claim(accepted(exact) && refused(above), claimText("cp05/message-of-that-size-is"), heard);
    return heard;
  },
});
