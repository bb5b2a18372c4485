import { deployment } from "../../../modules/deployment/deployment.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";
import { fromSite } from "../lib/site.js";

const server = () => plan().machines.dep1.interfaces.srv;

export const readOnly = check({
  needs: ["probe-lan", "fw1", "dc1", "dep1"],

  async run({ nodes: { "probe-lan": probe, ...machines }, token, tidy }) {
    const { dep1 } = machines;
    const tftp = `tftp://${server()}`;
    const [read, loader] = await Promise.all([
      fromSite(probe, "/debut.ipxe"),
      probe.expecting(
        curlAnswers,
      )`curl -sf --max-time ${seconds(3)} -o /dev/null ${tftp}/${deployment().loaders.bios}`,
    ]);
    if (read.status === "000" || loader.exitCode !== 0)
      await mustAnswer(...Object.values(machines));
    claim(
      read.status === "200" && loader.exitCode === 0,
      claimText("cp11/reading-works-by-http-and-tftp"),
      `debut.ipxe ${read.status}, curl ${loader.exitCode}`,
    );
    await tidy(dep1, {
      fr: `fichiers ${token} de dep1`,
      en: `files ${token} of dep1`,
    })`find /srv/http /srv/depot /srv/tftp -name ${token} -exec rm -f {} +`;
    const put = await Promise.all(
      [`/${token}`, `/master/${token}`, `/debian/${token}`].map((path) =>
        fromSite(probe, path, "--upload-file", "/etc/hostname"),
      ),
    );
    const removed = await fromSite(probe, `/${token}`, "--request", "DELETE");
    const sent = await probe.expecting(
      curlAnswers,
    )`echo ${token} | curl -sf --max-time ${seconds(2)} -T - ${tftp}/${token}`;
    const { stdout: there } = await dep1.ask`find /srv/http /srv/depot /srv/tftp -name ${token}`;
    const statuses = [...put, removed].map(({ status }) => status);
    claim(
      statuses.every((status) => /^4\d\d$/.test(status)) && sent.exitCode !== 0 && there === "",
      claimText("cp11/putting-and-deleting-are-refused"),
      `PUT, DELETE: ${statuses.join(", ")}; TFTP: curl ${sent.exitCode} ${there.trim()}`,
    );
    return `PUT, DELETE: ${statuses.join(", ")}; TFTP write: curl ${sent.exitCode}`;
  },
});
