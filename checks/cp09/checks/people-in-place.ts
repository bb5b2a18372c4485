import { personDn, rootDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { due } from "../../lib/declared/due.js";
import { type StaffNow, staffNow } from "../../lib/declared/staff-now.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";

const { domain } = plan.company;
const attributes = [
  "givenName",
  "sn",
  "displayName",
  "title",
  "department",
  "mail",
  "userPrincipalName",
] as const;

export const peopleInPlace = check({
  title: {
    fr: "Chaque personne est dans l'UO de son service, sous son nom exact, accents compris",
    en: "Everybody is in the unit of their service, under their exact name, accents included",
  },
  remedy: {
    fr: `\`samba-tool user show COMPTE\` dit l'UO (dn) et les attributs ; \`samba-tool user move COMPTE 'OU=…,OU=${people.root}'\` la change, \`samba-tool user edit COMPTE\` corrige le reste. Le bureau du personnel fait foi : stacks/plan/people.ts.`,
    en: `\`samba-tool user show ACCOUNT\` tells the unit (dn) and the attributes; \`samba-tool user move ACCOUNT 'OU=…,OU=${people.root}'\` changes it, \`samba-tool user edit ACCOUNT\` puts the rest right. The staff office has the truth: stacks/plan/people.ts.`,
  },
  needs: ["dc1"],

  async run({ nodes: { dc1 }, declared }) {
    const changes = await declared();
    const entries = await directoryEntries(dc1, rootDn, "(sAMAccountType=805306368)", [
      "sAMAccountName",
      ...attributes,
    ]);
    const found = new Map(entries.map((entry) => [entry.get("samaccountname")?.[0], entry]));
    const logins = [
      ...staffNow(changes),
      ...due(changes.people).map(({ login, ...person }): StaffNow => ({ login, states: [person] })),
    ];
    for (const { login, states } of logins) {
      const entry = found.get(login);
      const dn = firstValue(entry, "dn").normalize();
      const person = states.find((state) => personDn(state) === dn) ?? states[0];
      const wanted = {
        dn: personDn(person),
        givenName: person.given,
        sn: person.surname,
        displayName: `${person.given} ${person.surname}`,
        title: person.title,
        department: person.unit,
        mail: `${login}@${domain}`,
        userPrincipalName: `${login}@${domain}`,
      };
      for (const [name, value] of Object.entries(wanted)) {
        const seen = entry?.get(name.toLowerCase())?.[0];
        claim(
          seen?.normalize() === value,
          { fr: `${login} a ${name} = ${value}`, en: `${login} has ${name} = ${value}` },
          entry ? `${login} ${name}: ${seen ?? "∅"}` : `${login}: noSuchObject`,
        );
      }
    }
    return `${logins.length} × dn, ${attributes.join(", ")}`;
  },
});
