import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { daysReading, estate } from "../lib/bulletins.js";
import { journalEntries } from "../lib/journal.js";
import { olderThan } from "../lib/older-than.js";
import { packageHistory } from "../lib/package-history.js";

export const concernMatchesEstate = check({
  needs: ["desk1", ...estate],
  judges: "cp17/bulletins-of-the-day",
  deadlineMs: 8000,

  async run({ nodes, password }) {
    const entries = await journalEntries(nodes.desk1, daysReading({ password }));
    const judged = await Promise.all(
      entries.map(async ({ bulletin, at, concerned }) => {
        const had = await Promise.all(
          estate.map(async (name) => {
            const before = (await packageHistory(nodes[name], bulletin.package)).filter(
              (event) => event.at <= at,
            );
            const version = before.at(-1)?.version;
            const vulnerable =
              version !== undefined && (await olderThan(nodes[name], version, bulletin.fixed));
            return { name, version, vulnerable };
          }),
        );
        const versions = had.flatMap(({ name, version }) =>
          version === undefined ? [] : [`${name} ${version}`],
        );
        const said = concerned === undefined ? "∅" : concerned ? "oui" : "non";
        return {
          right: had.some(({ vulnerable }) => vulnerable) === concerned,
          told: `${bulletin.id}: ${said} (${bulletin.package} < ${bulletin.fixed}? ${versions.join(", ") || "not installed"})`,
        };
      }),
    );
    claim(
      judged.every(({ right }) => right),
      claimText("cp17/each-verdict-is-what-dpkg"),
      judged
        .filter(({ right }) => !right)
        .map(({ told }) => told)
        .join("; "),
    );
    return judged.map(({ told }) => told).join("; ");
  },
});
