import { profileOf } from "../../../modules/workstation/profile-of.js";
import { standard } from "../../../modules/workstation/standard.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { onEach } from "../../lib/on-each.js";

const { forbidden, guarded } = standard;

export const forbiddenAbsent = check({
  title: {
    fr: "Sur aucun poste un logiciel interdit n'est installé (prise de main sans accord, services en clair)",
    en: "On no workstation is forbidden software installed (remote control without consent, services in clear)",
  },
  remedy: {
    fr: `Sur le poste cité : \`dpkg -l ${forbidden.join(" ")}\`, \`apt purge PAQUET\`, puis \`ss -ltnp\`.`,
    en: `On the workstation named: \`dpkg -l ${forbidden.join(" ")}\`, \`apt purge PACKAGE\`, then \`ss -ltnp\`.`,
  },
  needs: workstations,

  run: ({ nodes }) =>
    onEach(workstations, async (name) => {
      const { stdout } = await nodes[name]
        .succeed`/usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Package}\\n'`;
      const installed = new Set(
        stdout.split("\n").flatMap((line) => line.match(/^installed (.+)$/)?.[1] ?? []),
      );
      // The list is that of the workstation: what it must have is in it.
      const missing = [...guarded, ...profileOf(name)].filter((one) => !installed.has(one));
      claim(
        missing.length === 0,
        {
          fr: "la liste des paquets contient ceux du profil",
          en: "the list of packages holds those of the profile",
        },
        `∅ ${missing.join(", ")}`,
      );
      const found = forbidden.filter((one) => installed.has(one));
      claim(
        found.length === 0,
        { fr: `aucun de ${forbidden.join(", ")}`, en: `none of ${forbidden.join(", ")}` },
        found.join(", "),
      );
      return "forbidden: 0";
    }),
});
