import { seconds } from "../nodes/limit.js";
import type { Probe } from "../nodes/probe.js";

export interface CertificateQuestion {
  /** `ADDRESS:PORT`. */
  readonly at: string;
  /** Name that the certificate must be for. */
  readonly name: string;
  /** Options of `openssl s_client` by which TLS begins. @default - TLS at once */
  readonly starttls?: readonly string[];
  /** Who must have signed it, as PEM. */
  readonly authority: string;
  /** How long it must still be valid. */
  readonly days: number;
}

/** What openssl says of a service's certificate: `0 (ok)`, or what is wrong with it. */
export async function certificateAnswer(
  probe: Probe,
  { at, name, starttls = [], authority, days }: CertificateQuestion,
): Promise<string> {
  const { stdout } = await probe.expecting([0, 1])`
    command -v openssl > /dev/null || exit 127
    said=$(timeout ${seconds(3)} openssl s_client -connect ${at} ${starttls} -CAfile <(echo ${authority}) -verify_hostname ${name} < /dev/null 2> /dev/null)
    code=$?; [ $code -le 125 ] || exit $code
    echo "$said" | grep -m 1 'Verify return code'
    openssl x509 -noout -checkend ${days * 24 * 3600} <<< "$said" 2> /dev/null`;
  const code = stdout.match(/Verify return code: (.*)/)?.[1];
  if (!code || !/Certificate will/.test(stdout)) return "no certificate";
  return code === "0 (ok)" && stdout.includes("will expire") ? `under ${days} days left` : code;
}
