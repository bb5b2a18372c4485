import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { outsiders } from "../../lib/mail/outsiders.js";
import { accepted, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

export const noOpenRelay = check({
  needs: [...greetedFromOutside, "fw1", "probe-wan", "probe-srv"],
  deadlineMs: 8000,

  async run({ nodes: { mail1, ...probes }, token }) {
    const { published, inside } = mailPlaces();
    const { one: sender, other: peer } = outsiders();
    const strangers = [peer, ...["first", "second"].map((which) => strangerAt(token, which))];
    const sides = [
      { from: "probe-wan", host: published },
      { from: "probe-srv", host: inside },
    ] as const;
    const heard = await Promise.all(
      sides.map(async ({ from, host }) => {
        const [, mail, ours, ...theirs] = await smtp(
          probes[from],
          { host, port: 25, machine: mail1 },
          [
            `EHLO ${mailPlaces().peerName}`,
            `MAIL FROM:<${sender}>`,
            `RCPT TO:<${addressOf("postmaster")}>`,
            ...strangers.map((stranger) => `RCPT TO:<${stranger}>`),
            "QUIT",
          ],
        );
        const told = `${segmentOfProbe(from)}: ${addressOf("postmaster")}: ${lastLine(ours)}; ${strangers.map((stranger, at) => `${stranger}: ${lastLine(theirs[at])}`).join("; ")}`;
        return { mail, ours, theirs: strangers.map((_, at) => theirs[at]), told };
      }),
    );
    const untaken = heard.filter(({ mail, ours }) => !accepted(mail) || !accepted(ours));
    claim(
      untaken.length === 0,
      claimText("cp14/from-either-side-message-for"),
      untaken.map(({ mail, told }) => `MAIL: ${lastLine(mail)}; ${told}`).join("; "),
    );
    const relayed = heard.filter(({ theirs }) => !theirs.every(refused));
    claim(
      relayed.length === 0,
      claimText("cp14/same-for-another-company-is-refused"),
      relayed.map(({ told }) => told).join("; "),
    );
    return heard.map(({ theirs }) => lastLine(theirs.at(-1))).join("; ");
  },
});

/** Somebody of a company that is in nobody's settings. */
function strangerAt(token: string, which: string): string {
  return `${throwAwayLogin(token, which)}@${another(token, which)}.test`;
}
