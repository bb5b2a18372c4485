import { begunEntries } from "../../../../scripts/facts/journal.js";
import { livingLookers } from "../../looker-name.js";

/**
 * Tells whether an entry of a lab's directory is the bench's own: one that a look which goes on now, on any server, has noted
 * before it made it, or what lies below one.
 *
 * @throws UnreadableFacts
 */
export async function entriesOfLooks(lab: string): Promise<(dn: string) => boolean> {
  const [notes, living] = await Promise.all([begunEntries.read(lab), livingLookers()]);
  const own = notes
    .filter(({ by }) => living.has(by))
    .flatMap(({ dns }) => dns.map((dn) => dn.toLowerCase()));
  return (dn) => {
    const asked = dn.toLowerCase();
    // A comma after a backslash is part of a name.
    return own.some(
      (one) => asked === one || (asked.endsWith(`,${one}`) && !asked.endsWith(`\\,${one}`)),
    );
  };
}
