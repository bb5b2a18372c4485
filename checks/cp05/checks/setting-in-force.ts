import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "le port 25 annonce la limite de la notice en vigueur, en octets",
        en: "port 25 announces the limit of the notice in force, in bytes",
      },
      `EHLO: SIZE ${limit ?? "∅"}`,
    );
    // The limit is not only announced.
    const [exact = "", above = ""] = said;
    const heard = `SIZE=${bytes}: ${exact}; SIZE=${bytes + 1}: ${above}`;
    claim(
      accepted(exact) && refused(above),
      {
        fr: "un message de cette taille est accepté, un octet de plus est refusé (552)",
        en: "a message of that size is taken, one byte more is refused (552)",
      },
      heard,
    );
    return heard;
  },
});
