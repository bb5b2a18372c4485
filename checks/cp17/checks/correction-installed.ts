import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { daysReading, estate } from "../lib/bulletins.js";
import { olderThan } from "../lib/older-than.js";

export const correctionInstalled = check({
  title: {
    fr: "Plus aucune machine du parc n'a de version vulnérable du paquet que visait le bulletin critique",
    en: "No machine of the estate has a vulnerable version of the critical bulletin's package any more",
  },
  remedy: {
    fr: "Télécharger le paquet corrigé à l'adresse du bulletin (par le mandataire), `dpkg -i`, puis `dpkg-query -W PAQUET` ; ou retirer le paquet s'il ne sert pas.",
    en: "Fetch the corrected package at the bulletin's address (by the proxy), `dpkg -i`, then `dpkg-query -W PACKAGE`; or remove the package if nobody uses it.",
  },
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
      {
        fr: `le paquet que vise le bulletin critique est corrigé, ou absent, sur ${estate.join(", ")}`,
        en: `the package that the critical bulletin is about is corrected, or absent, on ${estate.join(", ")}`,
      },
      found.map(({ told }) => told).join(", "),
    );
    return found.map(({ told }) => told).join(", ");
  },
});
