import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";

const servers = ["app1", "app2"] as const;
const address = (name: (typeof servers)[number]) => plan().machines[name].interfaces.srv;

export const serversAnswer = check({
  needs: ["web1", "app1", "app2"],
  deadlineMs: 8000,

  async run({ nodes: { web1, ...nodes } }) {
    const heard = await Promise.all(
      servers.map(async (name) => {
        const { stdout, exitCode } =
          await web1.ask`/usr/bin/curl --silent --insecure --max-time ${seconds(3.5)} --write-out '\n%{http_code}' ${`https://${address(name)}:${application().port}/health`}`;
        const status = stdout.trim().split("\n").at(-1) ?? "";
        // 503 is this tier's word on the next one: it answers.
        const answers = exitCode === 0 && /^(200|503)$/.test(status);
        if (!answers) await mustAnswer(nodes[name]);
        const said = exitCode === 28 ? "time-out" : exitCode === 7 ? "connection refused" : status;
        return { answers, text: `${name}: ${said}` };
      }),
    );
    const seen = heard.map(({ text }) => text).join(", ");
    claim(
      heard.every(({ answers }) => answers),
      claimText("cp15/app1-and-app2-answer-web1"),
      seen,
    );
    return seen;
  },
});
