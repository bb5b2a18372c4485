import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";
import { guestsOf } from "../lib/definition.js";

const address = () => plan().guests.vm1.interfaces.srv.reserve;

export const guestRunsAndAnswers = check({
  needs: ["hv1", "probe-srv"],
  deadlineMs: 9000,

  async run(scene) {
    const { hv1, "probe-srv": probe } = scene.nodes;
    const { token } = scene;
    const vm1 = (await guestsOf(scene)).find(({ name }) => name === "vm1");
    claim(
      vm1?.running === true && vm1.autostart,
      claimText("cp12/vm1-running-autostart"),
      vm1 ? `vm1: running ${vm1.running}, autostart ${vm1.autostart}` : "vm1: ∅",
    );
    const page = (path: string) =>
      probe.expecting(
        curlAnswers,
      )`curl --silent --max-time ${seconds(3)} --output /dev/null --write-out '%{http_code}' http://${address()}/${path}`;
    const [intranet, missing] = await Promise.all([page(""), page(token)]);
    if (intranet.exitCode !== 0) await mustAnswer(hv1);
    // A page that nobody wrote is not there: it is the site that answers, not something that says yes.
    claim(
      intranet.stdout === "200" && missing.stdout === "404",
      claimText("cp12/intranet-answers"),
      `http://${address()}/: ${intranet.stdout}, /${token}: ${missing.stdout}`,
    );
    return `vm1: running, autostart, HTTP ${intranet.stdout}`;
  },
});
