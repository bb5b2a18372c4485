import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { accepted, refused } from "../../lib/probes/smtp.js";
import { announcedOutside } from "../lib/announced.js";
import { exerciseIds } from "../lib/exercise-ids.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const settingInForce = check({
  title: {
    fr: "Le réglage que demande la notice anglaise est en vigueur, à l'octet près, sur le port 25",
    en: "The setting that the English notice asks for is in force on port 25, to the byte",
  },
  remedy: {
    fr: "Relire la notice en vigueur : la valeur, son unité (1 KiB = 1024 octets) et le port. Sur mail1 : `postconf message_size_limit`, `postconf -P`, puis `systemctl reload postfix` ; vu d'Internet : EHLO, ligne SIZE.",
    en: "Read the notice in force again: the value, its unit (1 KiB = 1024 bytes) and the port. On mail1: `postconf message_size_limit`, `postconf -P`, then `systemctl reload postfix`; seen from the Internet: EHLO, line SIZE.",
  },
  needs: ["mail1", "fw1", "probe-wan"],
  judges: exerciseIds.notice,
  deadlineMs: 8000,

  async run({ nodes, password }) {
    const { bytes } = vendorNotice({ password });
    const { limit, said } = await announcedOutside(nodes, [bytes, bytes + 1]);
    const heard = [...said].map(([size, answer]) => `SIZE=${size}: ${answer}`).join("; ");
    claim(
      limit === bytes && accepted(said.get(bytes)),
      {
        fr: `le port 25 annonce SIZE ${bytes}, et accepte un message de cette taille`,
        en: `port 25 announces SIZE ${bytes}, and takes a message of that size`,
      },
      `EHLO: SIZE ${limit ?? "∅"}; ${heard}`,
    );
    // One byte more is refused: the limit is not only announced.
    claim(
      refused(said.get(bytes + 1)),
      { fr: "un octet de plus est refusé (552)", en: "one byte more is refused (552)" },
      heard,
    );
    return `SIZE ${limit}; ${heard}`;
  },
});
