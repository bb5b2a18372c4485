import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { daysReading, estate } from "../lib/bulletins.js";
import { olderThan } from "../lib/older-than.js";

export const correctionInstalled = check({
  needs: estate,
  judges: "cp17/bulletins-of-the-day",

  async run({ nodes, password }) {
    const { critical } = daysReading({ password });
    const found = await Promise.all(
      estate.map(async (name) => {
        const { stdout } = await nodes[name]
          .ask`/usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Version}' ${critical.package} 2> /dev/null`;
        const version = stdout.match(/^installed (\S+)/)?.[1];
        return {
          told: `${name}: ${version ?? "not installed"}`,
          vulnerable:
            version !== undefined && (await olderThan(nodes[name], version, critical.fixed)),
        };
      }),
    );
    claim(
      !found.some(({ vulnerable }) => vulnerable),
      claimText("cp17/package-that-critical-bulletin-is", { estate }),
      found.map(({ told }) => told).join(", "),
    );
    return found.map(({ told }) => told).join(", ");
  },
});
