import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "la notice est appliquée au port 25",
        en: "the notice is applied to port 25",
      },
      `EHLO: SIZE ${limit ?? "∅"}`,
    );
    claim(
      extensions.includes(extension),
      {
        fr: "le port 25 offre l'extension que la notice fait garder",
        en: "port 25 offers the extension that the notice has it keep",
      },
      `EHLO: ${extensions.join(", ")}`,
    );
    return `EHLO: ${extension}`;
  },
});
