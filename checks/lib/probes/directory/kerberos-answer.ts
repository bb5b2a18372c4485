import { NotObserved } from "../../../../scripts/channel/channel.js";
import type { Try } from "../tries.js";

/** What a client prints, and the protocol's name for it. */
const words = [
  ["Password incorrect", "KDC_ERR_PREAUTH_FAILED"],
  ["Preauthentication failed", "KDC_ERR_PREAUTH_FAILED"],
  ["have been revoked", "KDC_ERR_CLIENT_REVOKED"],
  ["not found in Kerberos database", "KDC_ERR_C_PRINCIPAL_UNKNOWN"],
  ["assword has expired", "KDC_ERR_KEY_EXPIRED"],
  ["assword expired", "KDC_ERR_KEY_EXPIRED"],
  ["Clock skew too great", "KRB_AP_ERR_SKEW"],
  ["Cannot contact any KDC", "no answer"],
] as const;

/** What a KDC said to `kinit`. */
export type KerberosAnswer = "ticket" | (typeof words)[number][1];

/** @throws NotObserved for what no KDC says */
export function kerberosAnswer({ code, said }: Try): KerberosAnswer {
  if (code === 0) return "ticket";
  if (code === 124) return "no answer";
  const known = words.find(([text]) => said.includes(text));
  if (!known) throw new NotObserved(`kinit: ${said || `exit ${code}`}`);
  return known[1];
}
