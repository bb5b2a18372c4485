import type { Try } from "../tries.js";

/** Result codes of LDAP, RFC 4511; the last two are the client's own. */
const names: Readonly<Record<number, string>> = {
  0: "success",
  1: "operationsError",
  8: "strongerAuthRequired",
  19: "constraintViolation",
  32: "noSuchObject",
  49: "invalidCredentials",
  50: "insufficientAccessRights",
  53: "unwillingToPerform",
  124: "no answer",
  254: "local error",
  255: "no answer",
};

/** What an LDAP server said to a client of OpenLDAP, whose exit code is the result code. */
export function ldapAnswer({ code, said }: Try): string {
  const name = names[code] ?? `result ${code}`;
  return code === 254 ? `${name}: ${said}` : name;
}
