import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";

const servers = ["app1", "app2"] as const;
const address = (name: (typeof servers)[number]) => plan.machines[name].interfaces.srv;
const [first, second] = [address("app1"), `.${address("app2").split(".").at(-1)}`];

export const serversAnswer = check({
  title: {
    fr: "L'étage applicatif est sain : chaque serveur d'application répond à web1",
    en: "The application tier is sound: each application server answers web1",
  },
  remedy: {
    fr: `Depuis web1 : \`curl -k https://${first}:${application.port}/health\` (et ${second}) ; 503 : l'étage répond, sa base non. Sur le serveur d'application : \`systemctl status apache2\`, \`apachectl configtest\`, \`ss -ltn\`, \`journalctl -t apache2 -n 30\`, \`nft list ruleset\`.`,
    en: `From web1: \`curl -k https://${first}:${application.port}/health\` (and ${second}); 503: the tier answers, its database does not. On the application server: \`systemctl status apache2\`, \`apachectl configtest\`, \`ss -ltn\`, \`journalctl -t apache2 -n 30\`, \`nft list ruleset\`.`,
  },
  needs: ["web1", "app1", "app2"],
  deadlineMs: 8000,

  async run({ nodes: { web1, ...nodes } }) {
    const heard = await Promise.all(
      servers.map(async (name) => {
        const { stdout, exitCode } =
          await web1.ask`/usr/bin/curl --silent --insecure --max-time 3.5 --write-out '\n%{http_code}' ${`https://${address(name)}:${application.port}/health`}`;
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
      { fr: "app1 et app2 répondent à web1", en: "app1 and app2 answer web1" },
      seen,
    );
    return seen;
  },
});
