import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
    claim(
      outside.limit !== formerLimit(),
      {
        fr: "la notice est appliquée au port 25, qui a une autre limite qu'avant",
        en: "the notice is applied to port 25, which has another limit than before",
      },
      seen,
    );
    claim(
      inside.limit === formerLimit(),
      {
        fr: `le port ${exceptedPort} annonce toujours SIZE ${formerLimit()}`,
        en: `port ${exceptedPort} still announces SIZE ${formerLimit()}`,
      },
      seen,
    );
    return seen;
  },
});
