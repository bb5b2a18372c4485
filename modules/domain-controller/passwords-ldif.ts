import { keysOf } from "../../scripts/ground/keys-of.js";
import type { Seed } from "../../scripts/ground/seed.js";
import { type Person, people } from "../../stacks/plan/people.js";
import { type LdifRecord, ldif } from "./ldif.js";
import { baseDn, memberDn, members, personDn, serviceDn } from "./names.js";
import { unicodePwd } from "./unicode-pwd.js";

function change(dn: string, password: string, userAccountControl?: string): LdifRecord {
  return [
    ["dn", dn],
    ["changetype", "modify"],
    ["replace", "unicodePwd"],
    ["unicodePwd", unicodePwd(password)],
    "-",
    ...(userAccountControl
      ? ([
          ["replace", "userAccountControl"],
          ["userAccountControl", userAccountControl],
          "-",
        ] as const)
      : []),
  ];
}

/**
 * What turns the baked domain into this candidate's: every account's password. Both controllers apply
 * the same before Samba starts, so that each serves at once and replication finds nothing to say.
 * Purposes of the seed: `account/<login>` (`account/administrator`), `computer/<machine>`. A service's
 * password does not expire: nobody is there to change it.
 */
export function passwordsLdif(seed: Seed): string {
  return ldif([
    change(`CN=Administrator,CN=Users,${baseDn()}`, seed.password("account/administrator")),
    ...Object.entries<Person>(people().accounts).map(([login, person]) =>
      change(
        personDn(person),
        seed.password(`account/${login}`),
        person.disabled ? undefined : "512",
      ),
    ),
    ...keysOf(people().services).map((login) =>
      change(serviceDn(login), seed.password(`account/${login}`), "66048"),
    ),
    ...members().map((machine) =>
      change(memberDn(machine), seed.password(`computer/${machine}`), "4096"),
    ),
  ]);
}
