import { personDn, rootDn } from "../../../modules/domain-controller/names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { due } from "../../lib/declared/due.js";
import { type StaffNow, staffNow } from "../../lib/declared/staff-now.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";

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
  needs: ["dc1"],

  async run({ nodes: { dc1 }, declared }) {
    const changes = await declared();
    const entries = await directoryEntries(dc1, rootDn(), "(sAMAccountType=805306368)", [
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
        mail: `${login}@${plan().company.domain}`,
        userPrincipalName: `${login}@${plan().company.domain}`,
      };
      for (const [name, value] of Object.entries(wanted)) {
        const seen = entry?.get(name.toLowerCase())?.[0];
        claim(
          seen?.normalize() === value,
          claimText("cp09/has", { login, name, value }),
          entry ? `${login} ${name}: ${seen ?? "∅"}` : `${login}: noSuchObject`,
        );
      }
    }
    return `${logins.length} × dn, ${attributes.join(", ")}`;
  },
});
