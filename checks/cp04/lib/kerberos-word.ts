import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import type { Try } from "../../lib/probes/tries.js";

/** The protocol's name for what a KDC said, an account that has expired included. */
export function kerberosWord(answer: Try): string {
  return /entry in database has expired/.test(answer.said)
    ? "KDC_ERR_NAME_EXP"
    : kerberosAnswer(answer);
}
