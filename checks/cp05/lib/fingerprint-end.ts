import { createHash, X509Certificate } from "node:crypto";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { digits } from "./customer-question.js";

/**
 * The end of the fingerprint of the certificate that the Internet is shown on port 25.
 *
 * @throws Mismatch when it is shown none
 */
export async function fingerprintEnd(probe: Probe): Promise<string> {
  const { stdout } = await probe.within(
    7000,
  )`command -v openssl > /dev/null || exit 127; echo QUIT | timeout ${seconds(6)} openssl s_client -connect ${mailPlaces().published}:25 -starttls smtp 2> /dev/null | openssl x509 2> /dev/null`;
  claim(
    stdout.includes("BEGIN CERTIFICATE"),
    claimText("cp05/port-shows-internet-certificate"),
    claimText("cp05/no-certificate"),
  );
  const { raw } = new X509Certificate(stdout);
  return createHash("sha256").update(raw).digest("hex").slice(-digits);
}
