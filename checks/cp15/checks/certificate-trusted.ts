import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan/plan.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { certificateAnswer } from "../../lib/probes/certificate-answer.js";

const at = () => `${plan().machines.web1.interfaces.dmz}:443`;
const days = 30;

export const certificateTrusted = check({
  needs: ["web1", "probe-lan"],
  deadlineMs: 9000,

  async run({ nodes: { web1, "probe-lan": probe }, token, benchSecrets }) {
    const certificate = await authority({ benchSecrets });
    const ask = (name: string) =>
      certificateAnswer(probe, {
        at: at(),
        name,
        starttls: ["-servername", application().host],
        authority: certificate,
        days,
      });
    const [right, wrong] = await Promise.all([ask(application().host), ask(`${token}.test`)]);
    if (right === "no certificate") await mustAnswer(web1);
    claim(
      right === "0 (ok)",
      claimText("cp15/certificate-verified"),
      `${application().host}: ${right}`,
    );
    // Under another name the same verification says no.
    claim(
      wrong.startsWith("62 "),
      claimText("cp15/under-another-name-it-is-refused"),
      `${token}.test: ${wrong}`,
    );
    return `${application().host}: ${right}; ${token}.test: ${wrong}`;
  },
});
