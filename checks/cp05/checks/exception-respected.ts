import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { announcedInside, announcedOutside } from "../lib/announced.js";
import { exceptedPort, formerLimit } from "../lib/vendor-notice.js";

export const exceptionRespected = check({
  needs: ["mail1", "fw1", "probe-wan", "probe-lan"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],
  deadlineMs: 9000,

  async run({ nodes }) {
    const [outside, inside] = await Promise.all([
      announcedOutside(nodes),
      announcedInside(nodes, exceptedPort),
    ]);
    const seen = `25: SIZE ${outside.limit ?? "∅"}; ${exceptedPort}: SIZE ${inside.limit ?? "∅"}`;
    // Where nothing was changed there was no exception to respect.
    claim(outside.limit !== formerLimit(), claimText("cp05/notice-is-applied-to-port"), seen);
    claim(
      inside.limit === formerLimit(),
      claimText("cp05/port-still-announces-size", { exceptedPort, formerLimit: formerLimit() }),
      seen,
    );
    return seen;
  },
});
