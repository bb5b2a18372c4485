import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { revokedWorker } from "../../../modules/router/remote-workers.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { callVpn, hangUp } from "../../lib/probes/network/vpn-call.js";
import { lastWords } from "../lib/last-words.js";

/** Somebody left: the certificate is still in date, and opens nothing. */
export const revokedWorkerRefused = check({
  needs: ["probe-wan", "fw1"],

  async run(scene) {
    const probe = scene.nodes["probe-wan"];
    await otherwiseValid(scene.benchSecrets);
    await hangUp(scene, probe);
    const call = await callVpn(probe, scene, {
      profile: `${revokedWorker}.ovpn`,
      after: "VERIFY OK: depth=0",
      until: "Peer Connection Initiated",
      patienceMs: 900,
    });
    // The server was there and proved itself: a refusal is about the caller.
    const proved = call.log.includes("VERIFY OK: depth=0");
    if (!proved) await mustAnswer(scene.nodes.fw1);
    claim(proved, claimText("cp07/vpn-server-answers"), lastWords(call.log));
    claim(
      !call.reached,
      claimText("cp07/is-refused", { revokedWorker }),
      `${revokedWorker}: ${lastWords(call.log)}`,
    );
    return `${revokedWorker}: handshake refused`;
  },
});

/** Revocation must be the only thing against it, else its refusal would prove nothing. */
async function otherwiseValid(benchSecrets: string): Promise<void> {
  const [profile, issuer] = await Promise.all([
    readFile(join(benchSecrets, `${revokedWorker}.ovpn`), "utf8"),
    authority({ benchSecrets }),
  ]);
  const certificate = new X509Certificate(profile.match(/<cert>\n([\s\S]*)<\/cert>/)?.[1] ?? "");
  if (
    !certificate.verify(new X509Certificate(issuer).publicKey) ||
    Date.parse(certificate.validTo) < Date.now()
  ) {
    throw new NotObserved({
      fr: `le certificat '${revokedWorker}' du banc n'est pas valide par lui-même`,
      en: `the bench's certificate '${revokedWorker}' is not valid by itself`,
    });
  }
}
