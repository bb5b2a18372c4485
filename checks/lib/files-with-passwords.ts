import type { CheckScene } from "./check.js";
import { another } from "./drawn-words.js";
import type { Node } from "./nodes/node.js";
import { Secret } from "./nodes/secret.js";
import { passwordPurposes } from "./password-purposes.js";

/** Larger files are no text that somebody wrote, in KiB. */
const largest = 1024;

/**
 * Files of a machine in which an account finds a password of the lab; those that root alone reads are none.
 *
 * @param places folders that are looked through, those below them too
 * @param reader account of the machine, e.g. `nobody`
 * @returns their names; twenty at most
 */
export async function filesWithPasswords(
  machine: Node,
  { password, token, tidy }: Pick<CheckScene, "password" | "token" | "tidy">,
  places: readonly string[],
  reader: string,
): Promise<readonly string[]> {
  const words = new Secret(`${passwordPurposes().map(password).join("\n")}\n`);
  const list = `/run/${another(token, "words")}`;
  await tidy(machine, {
    fr: `mots cherchés, ${list}`,
    en: `words looked for, ${list}`,
  })`rm -f ${list}`;
  const { stdout } = await machine.within(6000)`
    umask 077 && printf %s ${words} > ${list} || exit 1
    find ${places} -xdev -type f -size ${`-${largest}k`} -exec /usr/bin/grep -lsF -f ${list} {} + 2> /dev/null |
      head -n 200 | while read -r file; do
        /usr/sbin/runuser -u ${reader} -- /usr/bin/test -r "$file" && echo "$file"
      done | head -n 20
    rm -f ${list}`;
  return stdout.split("\n").filter((line) => line.startsWith("/"));
}
