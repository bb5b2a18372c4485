/**
 * Read a moment as LDAP writes it: `20261128034000.0Z`.
 *
 * @returns milliseconds since 1970; nothing where it is no moment
 */
export function ldapMoment(written: string): number | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(written) ?? [];
  const [year = 0, month = 1, day, hour, minute, second] = parts.map(Number);
  return parts.length === 0 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}
