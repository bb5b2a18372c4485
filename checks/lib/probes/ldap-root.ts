import type { Node } from "../node.js";

/** What a directory said to a machine that only has a bare TCP client. */
export interface LdapRoot {
  readonly server: string;
  /** Its answer, what is text of it: the name that follows `defaultNamingContext`. Empty where nothing answered. */
  readonly said: string;
  /** Whether a port that nobody serves (9/tcp) stayed mute, by the same client. */
  readonly closed: boolean;
}

/** A search of the root entry for `defaultNamingContext`, then an unbind: BER, in octal for printf. */
const question = [
  "\\060\\073\\002\\001\\001\\143\\066\\004\\000\\012\\001\\000\\012\\001\\000\\002\\001\\000\\002\\001\\000\\001\\001\\000",
  "\\207\\013objectClass\\060\\026\\004\\024defaultNamingContext",
  "\\060\\005\\002\\001\\002\\102\\000",
].join("");

/** Ask directories, from a machine, for the entry that every LDAP server shows to anybody. */
export async function ldapRoot(
  machine: Node,
  servers: readonly string[],
): Promise<readonly LdapRoot[]> {
  const { stdout } = await machine.succeed`
    say() { printf ${question} | timeout 1 nc -w 1 $1 $2 2> /dev/null | strings; }
    for server in ${servers}; do
      for port in 389 9; do echo "$server|$port|$(say $server $port | tr '\\n' ' ')" & done
    done
    wait`;
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
  const of = (server: string, port: string) =>
    answers.find(([host, at]) => host === server && at === port)?.[2]?.trim() ?? "";
  return servers.map((server) => ({
    server,
    said: of(server, "389"),
    closed: of(server, "9") === "",
  }));
}
