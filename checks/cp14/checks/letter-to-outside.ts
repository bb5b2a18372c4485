import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { outsiders } from "../../lib/mail/outsiders.js";
import { insideMail } from "../lib/inside-mail.js";
import { peerLetter } from "../lib/peer-letter.js";

export const letterToOutside = check({
  needs: ["dc1", "mail1", "ext1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, ext1 } = scene.nodes;
    const { writes } = await insideMail(scene);
    const subject = scene.token;
    const to = outsiders().one;
    const said = await writes(to, subject);
    const letter = await peerLetter(ext1, subject);
    const { stdout } = letter ? { stdout: "" } : await mail1.ask`/usr/sbin/postqueue -j`;
    const reason = stdout.match(/"delay_reason": "([^"]*)"/)?.[1] ?? "";
    claim(
      letter !== undefined,
      claimText("cp14/customer-outside-receives-message"),
      claimText("cp14/nothing", { reason, said, to }),
    );
    const hop = letter.match(/^Received: from (\S+) \(.*\)/m)?.[0] ?? "no Received";
    claim(
      hop.includes(mailPlaces().names.host) && hop.includes(`[${mailPlaces().published}]`),
      claimText("cp14/message-comes-from"),
      hop,
    );
    return hop;
  },
});
