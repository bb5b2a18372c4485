import { seconds } from "../../nodes/limit.js";
import type { Machine } from "../../nodes/machine.js";

/** What a directory said to a machine that only has a bare TCP client. */
export interface LdapRoot {
  readonly server: string;
  /** Its answer, what is text of it: the name that follows `defaultNamingContext`. Empty where nothing answered. */
  readonly said: string;
}

/** A search of the root entry for `defaultNamingContext`, then an unbind: BER, in octal for printf. */
const question = [
  "\\060\\073\\002\\001\\001\\143\\066\\004\\000\\012\\001\\000\\012\\001\\000\\002\\001\\000\\002\\001\\000\\001\\001\\000",
  "\\207\\013objectClass\\060\\026\\004\\024defaultNamingContext",
  "\\060\\005\\002\\001\\002\\102\\000",
].join("");

/** Ask directories, from a machine, for the entry that every LDAP server shows to anybody. */
export async function ldapRoot(
  machine: Machine,
  servers: readonly string[],
): Promise<readonly LdapRoot[]> {
  const { stdout } = await machine.must`
    ask() { printf ${question} | timeout ${seconds(1)} nc -w ${seconds(1)} $1 389 2> /dev/null | strings | tr '\\n' ' '; }
    for server in ${servers}; do echo "$server|$(ask $server)" & done
    wait`;
  const answers = new Map(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split("|") as [string, string]),
  );
  return servers.map((server) => ({ server, said: answers.get(server)?.trim() ?? "" }));
}
