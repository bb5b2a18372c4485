import { X509Certificate } from "node:crypto";
import { revokedWorker } from "../../../modules/router/remote-workers.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { callVpn, hangUp } from "../../lib/probes/network/vpn-call.js";
import { lastWords } from "../lib/last-words.js";

const day = 24 * 3600 * 1000;
const wantedDays = 30;

/**
 * The one TLS server that the company shows the Internet. It proves itself before it asks who calls, so
 * the refused worker's certificate does to look at it, and no session is needed.
 */
export const vpnCertificate = check({
  needs: ["probe-wan", "fw1"],

  async run(scene) {
    const probe = scene.nodes["probe-wan"];
    const call = (number: number, until: string, options: string[]) =>
      callVpn(probe, scene, {
        profile: `${revokedWorker}.ovpn`,
        until,
        number,
        after: "TLS: Initial packet",
        patienceMs: 800,
        options,
      });
    await hangUp(scene, probe);
    const [modern, old, issuer] = await Promise.all([
      call(0, "VERIFY (OK: depth=0|ERROR|X509NAME ERROR|EKU ERROR)", ["--tls-version-min", "1.2"]),
      call(1, "VERIFY", [
        ...["--tls-version-min", "1.0", "--tls-version-max", "1.1"],
        ...["--tls-cipher", "DEFAULT:@SECLEVEL=0"],
      ]),
      authority(scene),
    ]);
    if (!modern.reached) await mustAnswer(scene.nodes.fw1);
    // The client's own verification: chain to the lab's authority, server usage, name, dates.
    claim(
      modern.certificate !== "" && modern.log.includes("VERIFY OK: depth=0"),
      claimText("cp07/certificate-of-fw1-of-lab-authority"),
      lastWords(modern.log),
    );
    const certificate = new X509Certificate(modern.certificate);
    const days = Math.floor((Date.parse(certificate.validTo) - Date.now()) / day);
    const subject = certificate.subject.replaceAll("\n", ", ");
    claim(
      certificate.verify(new X509Certificate(issuer).publicKey) &&
        /^CN=fw1$/m.test(certificate.subject),
      claimText("cp07/cn-fw1-signed-by-lab-authority"),
      subject,
    );
    claim(
      days > wantedDays,
      claimText("cp07/more-than-days-left", { wantedDays }),
      `notAfter ${certificate.validTo}`,
    );
    claim(
      old.log.includes("TLS: Initial packet") && !old.reached,
      claimText("cp07/tls-is-refused"),
      `TLS 1.1: ${lastWords(old.log)}`,
    );
    return `${subject}, ${days} d, TLS ≥ 1.2`;
  },
});
