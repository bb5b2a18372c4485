import { deployment } from "../../../modules/deployment/deployment.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";

/**
 * What the company's repository has to offer, read from it at this moment: every version of every
 * package, the suite of updates last.
 *
 * @throws NotObserved when the repository does not answer: no workstation is to blame for that
 */
export async function publishedVersions(
  probe: Probe,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const urls = deployment().repository.suites.map(
    (suite) => `${deployment().site}/debian/dists/${suite}/main/binary-amd64/Packages`,
  );
  const { exitCode, stdout, stderr } = await probe.expecting(
    curlAnswers,
  )`curl -sS -f --max-time ${seconds(3)} ${urls}`;
  if (exitCode !== 0) throw new NotObserved(`${deployment().host}: ${stderr.trim()}`);
  const versions = new Map<string, string[]>();
  for (const stanza of stdout.split("\n\n")) {
    const [name, version] = ["Package", "Version"].map(
      (field) => stanza.match(new RegExp(`^${field}: (.+)$`, "m"))?.[1],
    );
    if (name && version) versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return versions;
}
