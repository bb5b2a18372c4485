import { standard } from "../../../modules/workstation/standard.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";

const { profile, forbidden } = standard;

export const forbiddenAbsent = check({
  title: {
    fr: "Aucun logiciel interdit n'est installé (prise de main sans accord, services en clair)",
    en: "No forbidden software is installed (remote control without consent, services in clear)",
  },
  remedy: {
    fr: `Sur ws2 : \`dpkg -l ${forbidden.join(" ")}\`, \`apt purge PAQUET\`, puis \`ss -ltnp\`.`,
    en: `On ws2: \`dpkg -l ${forbidden.join(" ")}\`, \`apt purge PACKAGE\`, then \`ss -ltnp\`.`,
  },
  needs: ["ws2"],

  async run({ nodes: { ws2 } }) {
    const { stdout } =
      await ws2.succeed`/usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Package}\\n'`;
    const installed = new Set(
      stdout.split("\n").flatMap((line) => line.match(/^installed (.+)$/)?.[1] ?? []),
    );
    // The list is that of the workstation: what it must have is in it.
    claim(
      profile.every((name) => installed.has(name)),
      {
        fr: "la liste des paquets contient ceux du profil",
        en: "the list of packages holds those of the profile",
      },
      `∅ ${profile.filter((name) => !installed.has(name)).join(", ")}`,
    );
    const found = forbidden.filter((name) => installed.has(name));
    claim(
      found.length === 0,
      { fr: `aucun de ${forbidden.join(", ")}`, en: `none of ${forbidden.join(", ")}` },
      found.join(", "),
    );
    return `${installed.size} packages, forbidden: 0`;
  },
});
