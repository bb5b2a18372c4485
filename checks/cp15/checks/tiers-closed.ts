import { application } from "../../../modules/n-tier/application.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import { type TcpAnswer, tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const front = () => `${plan().machines.web1.interfaces.dmz}:443`;
const servers = ofCompany(() =>
  [plan().machines.app1, plan().machines.app2].map(
    ({ interfaces }) => `${interfaces.srv}:${application().port}`,
  ),
);
const database = () => `${plan().machines.db1.interfaces.srv}:${application().database.port}`;

export const tiersClosed = check({
  needs: ["web1", "app1", "app2", "db1", "probe-lan", "probe-srv"],
  deadlineMs: 8000,

  async run({ nodes }) {
    const { web1: frontServer, app1: first, app2: second, db1: data } = nodes;
    const { "probe-lan": lan, "probe-srv": srv } = nodes;
    const [fromFront, fromFirst, fromSecond, fromLan, fromSrv] = await Promise.all([
      connects(frontServer, [...servers(), database()]),
      connects(first, [database()]),
      connects(second, [database()]),
      tcpPorts(lan, [front(), ...servers(), database()], { timeoutMs: 700 }),
      tcpPorts(srv, [...servers(), database(), `${plan().machines.dc1.interfaces.srv}:389`], {
        timeoutMs: 700,
      }),
    ]);
    // Only what the tier before it reaches can be refused to others.
    const open = [...fromFront.filter((at) => at !== database()), ...fromFirst, ...fromSecond];
    const proven = [...new Set(open)];
    if (proven.length < 2) await mustAnswer(first, second, data);
    claim(
      proven.includes(database()) && proven.length > 1,
      claimText("cp15/web1-reaches-application-and-that-database"),
      claimText("cp15/reached", { proven: proven.join(", ") || "∅" }),
    );
    const strangers = [
      ...fromFront.filter((at) => at === database()).map((at) => `web1 → ${at}`),
      ...reached(fromLan, proven).map((at) => `lan → ${at}`),
      ...reached(fromSrv, proven).map((at) => `srv → ${at}`),
    ];
    claim(strangers.length === 0, claimText("cp15/nobody-else-reaches-them"), strangers.join(", "));
    return `${proven.length} reached from the tier before, none from lan, srv or web1 → db1`;
  },
});

/** Targets that a machine gets a connection to. */
async function connects(machine: Node, targets: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await machine.ask`
    for at in ${targets}; do
      nc -w ${seconds(1)} \${at%:*} \${at#*:} < /dev/null > /dev/null 2>&1 && echo $at &
    done
    wait`;
  return targets.filter((target) => stdout.split("\n").includes(target));
}

function reached(answers: readonly TcpAnswer[], among: readonly string[]): readonly string[] {
  return answers
    .filter(({ outcome }) => outcome === "open")
    .map(({ host, port }) => `${host}:${port}`)
    .filter((at) => among.includes(at));
}
