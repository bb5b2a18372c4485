import type { Told } from "../../../scripts/ground/text.js";
import { companyNames } from "../../../stacks/plan/company-names.js";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { bareImages } from "../../bare-images.js";
import { sambaConf } from "../../domain-controller/samba-conf.js";
import { postfixConf } from "../../mail-server/postfix-conf.js";
import { type SecretPlace, secretPlaces } from "../../secret-places.js";
import { standard } from "../../workstation/standard.js";
import { heads, list, none, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { fileOf, settingIn } from "../of-image.js";

/** A path that is written as a pattern, as people read one. */
function pathTold(pattern: string): string {
  return `/${pattern
    .replaceAll("[^/]+", "*")
    .replaceAll(".*", "*")
    .replaceAll("\\", "")
    .replaceAll(/\(\?![^)]*\)/g, "")}`;
}

/** Places, each with the machines that have it. */
function placesTold(): Told[][] {
  const machinesOf = new Map<string, { place: SecretPlace; machines: string[] }>();
  for (const machine of machineNames) {
    for (const place of secretPlaces[machine] ?? []) {
      const key = JSON.stringify(place);
      const had = machinesOf.get(key) ?? { place, machines: [] };
      machinesOf.set(key, { place, machines: [...had.machines, machine] });
    }
  }
  return [...machinesOf.values()].map(({ place, machines }) => {
    const { path, mode, owner = none, group = none } = place;
    const all = machines.length === machineNames.length;
    return [
      pathTold(path),
      all ? { fr: "toutes", en: "all of them" } : list(machines),
      mode,
      owner,
      group,
    ];
  });
}

/** How things are named and set here, whichever machine they are on. */
export function conventions(): Content {
  const { web1, mail1 } = bareImages();
  const tls = { fr: "TLS 1.2 et 1.3, chiffres forts", en: "TLS 1.2 and 1.3, strong ciphers" };
  return {
    lead: {
      fr: "Ce qui vaut partout, sauf mention contraire dans un autre chapitre.",
      en: "What holds everywhere, where another chapter says nothing else.",
    },
    tables: [
      settings({ fr: "Noms", en: "Names" }, [
        [{ fr: "Entreprise", en: "Company" }, plan().company.name],
        [{ fr: "Nom court", en: "Short name" }, companyNames().short],
        [{ fr: "Dans un nom de fichier", en: "In the name of a file" }, companyNames().file],
        [{ fr: "Premier nom du domaine", en: "First label of the domain" }, companyNames().label],
        [
          { fr: "Identifiant d'une personne", en: "Login of a person" },
          {
            fr: "première lettre du prénom, point, nom, sans accents",
            en: "first letter of the given name, dot, surname, without accents",
          },
        ],
        [
          { fr: "Groupes", en: "Groups" },
          {
            fr: "GG_ pour un rôle (personnes), DL_ pour une ressource (groupes GG_)",
            en: "GG_ for a role (people), DL_ for a resource (GG_ groups)",
          },
        ],
        [{ fr: "Comptes de service", en: "Service accounts" }, "svc-…"],
        [
          { fr: "Machines", en: "Machines" },
          {
            fr: "rôle et numéro ; une carte de plus porte le nom de son segment",
            en: "role and number; a further card has the name of its segment",
          },
        ],
        [{ fr: "Heure", en: "Time" }, standard().timeZone],
      ]),
      settings({ fr: "TLS et SSH", en: "TLS and SSH" }, [
        [{ fr: "Versions", en: "Versions" }, tls],
        [
          { fr: "Certificats", en: "Certificates" },
          {
            fr: "de l'autorité de l'entreprise, au nom demandé, valables plus de 30 jours ; RSA 2048 ou P-256 au moins, SHA-256",
            en: "of the company's authority, in the name that is asked, for 30 days more at least; RSA 2048 or P-256 at least, SHA-256",
          },
        ],
        [
          { fr: "nginx (web1)", en: "nginx (web1)" },
          settingIn(fileOf(web1, "/etc/nginx/conf.d/application.conf"), "ssl_protocols").replace(
            /;$/,
            "",
          ),
        ],
        [
          { fr: "Postfix (mail1)", en: "Postfix (mail1)" },
          settingIn(postfixConf(), "smtpd_tls_protocols"),
        ],
        [
          { fr: "Dovecot (mail1)", en: "Dovecot (mail1)" },
          settingIn(fileOf(mail1, "/etc/dovecot/dovecot.conf"), "ssl_min_protocol"),
        ],
        [
          { fr: "Samba (dc1, dc2)", en: "Samba (dc1, dc2)" },
          settingIn(sambaConf("dc1"), "tls priority"),
        ],
        [
          { fr: "LDAP en clair", en: "LDAP in clear" },
          `ldap server require strong auth = ${settingIn(sambaConf("dc1"), "ldap server require strong auth")}`,
        ],
        [
          { fr: "SSH", en: "SSH" },
          {
            fr: "par clé sur les routeurs ; root n'entre nulle part",
            en: "by key on the routers; root gets in nowhere",
          },
        ],
      ]),
      {
        title: {
          fr: "Ce qui est secret : droits les plus larges permis",
          en: "What is secret: the widest rights that are allowed",
        },
        columns: [
          { fr: "Chemin", en: "Path" },
          { fr: "Machines", en: "Machines" },
          { fr: "Mode", en: "Mode" },
          { fr: "Propriétaire", en: "Owner" },
          heads.group,
        ],
        rows: placesTold(),
      },
    ],
  };
}
