/** Windows counts tenths of microseconds since 1601: the seconds from then to 1970. */
const epochS = 11_644_473_600;
/** What it writes where something never ends. */
const never: readonly string[] = ["", "0", "9223372036854775807"];

/** Read a moment as `accountExpires` has it; undefined where it never comes. */
export function ldapInterval(written: string): Date | undefined {
  return never.includes(written)
    ? undefined
    : new Date((Number(written.slice(0, -7)) - epochS) * 1000);
}

/** A moment as `accountExpires` has it, to the second. */
export function asLdapInterval(moment: Date): string {
  return `${Math.floor(moment.getTime() / 1000) + epochS}0000000`;
}
