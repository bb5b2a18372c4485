import { randomInt } from "node:crypto";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { type Source, type Target, verdict } from "../../../stacks/plan/flows.js";
import type { ProbeName } from "../../../stacks/plan/plan.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { type TcpOptions, tcpPorts } from "../../lib/probes/network/tcp-ports.js";

/** A place where somebody knocks who is to be refused. */
export interface Door {
  readonly to: Target | ProbeName;
  readonly address: string;
}

/** A knock that nobody answered. */
export interface RefusedKnock {
  readonly address: string;
  /** Where it came from, as a regular expression of the log's address. */
  readonly source: string;
  readonly protocol: "tcp" | "udp";
  readonly port: number;
}

/** How long an answer may take, in milliseconds: what is refused inside is refused at once. */
const patienceMs = 300;

/**
 * Knock at each door over TCP and over UDP, at ports drawn by lot that the policy refuses.
 *
 * @param probe where from, and as whom
 * @param source addresses that the log may have for it, as a regular expression
 * @returns what was not answered, and so refused but for what a faulty rule lets through to a UDP port that nobody serves; what
 *   was answered the flow matrix tells
 * @throws NotObserved where the policy allows one
 */
export async function knock<D extends Door>(
  probe: Probe,
  from: Source | ProbeName,
  source: string,
  doors: readonly D[],
  options: Pick<TcpOptions, "interface"> = {},
): Promise<readonly (D & RefusedKnock)[]> {
  const drawn = doors.flatMap((door) =>
    (["tcp", "udp"] as const).map((protocol) => {
      const port = randomInt(10_000, 40_000);
      if (verdict(from, door.to, protocol, port) !== "refused") {
        throw new NotObserved({
          fr: `la politique permet ${from} → ${door.to}:${port}/${protocol}`,
          en: `the policy allows ${from} → ${door.to}:${port}/${protocol}`,
        });
      }
      return { ...door, source, protocol, port };
    }),
  );
  const answers = await tcpPorts(
    probe,
    drawn.map(({ address, port, protocol }) =>
      protocol === "tcp" ? `${address}:${port}` : `${address}:${port}/udp`,
    ),
    // What did not answer has to be in a log: that proves it.
    { ...options, timeoutMs: patienceMs, silenceProves: false },
  );
  return drawn.filter((_, at) => answers[at]?.outcome !== "open");
}
