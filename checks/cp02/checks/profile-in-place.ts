import { standard } from "../../../modules/workstation/standard.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";

const { profile } = standard;
/** Of Debian's, what decides who comes in. */
const guarded = ["openssh-server", "libpam-sss", "sssd-ad", "sudo"];

export const profileInPlace = check({
  title: {
    fr: "Les logiciels du profil « comptabilité » sont là, entiers, et ce qui garde l'entrée du poste est tel que livré",
    en: "The software of the accounting profile is there, whole, and what guards the workstation's door is as delivered",
  },
  remedy: {
    fr: `Sur ws2 : \`dpkg -l ${profile.join(" ")}\`, \`dpkg -V PAQUET\` (un 5 : le fichier a changé) ; \`apt install --reinstall PAQUET\`.`,
    en: `On ws2: \`dpkg -l ${profile.join(" ")}\`, \`dpkg -V PACKAGE\` (a 5: the file was changed); \`apt install --reinstall PACKAGE\`.`,
  },
  needs: ["ws2"],

  async run({ nodes: { ws2 } }) {
    const { stdout } = await ws2.succeed`
      for package in ${[...profile, ...guarded]}; do
        /usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Package}\\n' $package 2> /dev/null
      done
      # Settings are the administrator's to change: a c in the second column.
      LC_ALL=C /usr/bin/dpkg -V ${[...profile, ...guarded]} 2> /dev/null | grep -v '^[^ ]* *c ' | sed 's/^/changed /'
      true`;
    const missing = [...profile, ...guarded].filter(
      (name) => !stdout.split("\n").includes(`installed ${name}`),
    );
    const changed = stdout.split("\n").flatMap((line) => line.match(/^changed (.+)$/)?.[1] ?? []);
    claim(
      missing.length === 0,
      {
        fr: "les paquets du profil sont installés",
        en: "the packages of the profile are installed",
      },
      `∅ ${missing.join(", ")}`,
    );
    claim(
      changed.length === 0,
      { fr: "aucun de leurs fichiers n'a changé", en: "none of their files was changed" },
      changed.join("; "),
    );
    return `${profile.join(", ")}: installed; dpkg -V ${guarded.join(" ")}: ✓`;
  },
});
