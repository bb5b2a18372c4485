import { NotObserved } from "../../../scripts/channel/channel.js";
import { isProbe } from "../../../stacks/plan/is-probe.js";
import { type ProbeName, probeNames } from "../../../stacks/plan/plan.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Nodes } from "../../lib/nodes/nodes.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { type TcpOptions, tcpPorts } from "../../lib/probes/network/tcp-ports.js";
import type { Pair } from "./matrix-row.js";

/** How long a first packet may take on a busy host, in milliseconds. */
const patienceMs = 700;
const secondPatienceMs = 1500;

/**
 * Put a row of the matrix to the routers and judge each answer. Only what is open for somebody can be
 * refused, so each target is asked as well from a place that no rule keeps from it; what does not
 * answer there is another competence's business, and is left out.
 *
 * @param nodes every probe
 * @param from what the questions come from, and by which interface
 * @param routers machines that answer for the row, and must be up for a verdict
 * @returns what was seen, in a line
 */
export async function judgeRow(
  nodes: Nodes<ProbeName>,
  from: Probe,
  row: readonly Pair[],
  routers: readonly Node[],
  options: Pick<TcpOptions, "interface"> = {},
): Promise<string> {
  const ask = async (pairs: readonly Pair[], timeoutMs: number) => {
    const answers = await tcpPorts(
      from,
      pairs.map(({ target }) => target),
      { ...options, timeoutMs },
    );
    return pairs.map((pair, at) => ({ pair, outcome: answers[at]?.outcome ?? "timeout" }));
  };
  const [open, first] = await Promise.all([openBeside(nodes, row), ask(row, patienceMs)]);
  const there = await answering(nodes, first);
  // Nobody but the source can ask its gateway, or a VPN server.
  const proven = ({ to, target, behind, isDeclared }: Pair) =>
    isProbe(to)
      ? there.has(to)
      : isDeclared ||
        to === "gateway" ||
        target.endsWith("/openvpn") ||
        open.has((behind ?? { target }).target);
  // A first packet can be late for many reasons: only what stays shut was shut.
  const shut = first.filter(
    ({ pair, outcome }) => pair.expected === "allowed" && outcome !== "open" && proven(pair),
  );
  const again = new Map(
    (
      await ask(
        shut.map(({ pair }) => pair),
        secondPatienceMs,
      )
    ).map((answer) => [answer.pair, answer]),
  );
  const judged = first
    .map((answer) => again.get(answer.pair) ?? answer)
    .filter(({ pair }) => proven(pair));
  if (judged.length === 0) {
    throw new NotObserved({
      fr: "aucune cible ne répond, même d'à côté d'elle",
      en: "no target answers, even from beside it",
    });
  }

  const wrong = judged.filter(
    ({ pair, outcome }) => (outcome === "open") !== (pair.expected === "allowed"),
  );
  if (wrong.length > 0) await mustAnswer(...routers);
  claim(
    wrong.length === 0,
    claimText("cp07/each-allowed-flow-passes-and"),
    wrong.map(({ pair, outcome }) => `${pair.to} ${pair.target} ${outcome}`).join(", "),
  );
  const passed = judged.filter(({ outcome }) => outcome === "open").length;
  return `${passed} open, ${judged.length - passed} refused`;
}

/** Targets that answer where no rule keeps from them: beside them, or to administrators. */
async function openBeside(
  nodes: Nodes<ProbeName>,
  row: readonly Pair[],
): Promise<ReadonlySet<string>> {
  const beside: Partial<Record<Pair["to"], ProbeName>> = {
    dc1: "probe-srv",
    dc2: "probe-srv",
    fw1: "probe-srv",
    ext1: "probe-wan",
    mail1: "probe-dmz",
    web1: "probe-dmz",
    mon1: "probe-srv",
    file1: "probe-srv",
    ts1: "probe-srv",
    desk1: "probe-srv",
    dep1: "probe-srv",
  };
  const answers = await Promise.all(
    probeNames.map((name) => {
      const targets = row
        .map((pair) => pair.behind ?? pair)
        .filter(({ to }) => beside[to] === name)
        .map(({ target }) => target);
      return tcpPorts(nodes[name], targets, { timeoutMs: patienceMs });
    }),
  );
  return new Set(
    answers
      .flat()
      .filter(({ outcome }) => outcome === "open")
      .map(
        ({ host, port, protocol }) => `${host}:${port}${protocol === "tcp" ? "" : `/${protocol}`}`,
      ),
  );
}

/** Probes that answer: to the source itself, else to themselves. */
async function answering(
  nodes: Nodes<ProbeName>,
  answers: readonly { readonly pair: Pair; readonly outcome: string }[],
): Promise<ReadonlySet<string>> {
  const heard = new Set(
    answers.filter(({ outcome }) => outcome === "open").map(({ pair }) => pair.to as string),
  );
  const asked = new Set(answers.map(({ pair }) => pair.to));
  await Promise.all(
    probeNames
      .filter((name) => asked.has(name) && !heard.has(name))
      .map(async (name) => {
        const { exitCode } = await nodes[name].ask`: < /dev/tcp/127.0.0.1/7`;
        if (exitCode === 0) heard.add(name);
      }),
  );
  return heard;
}
