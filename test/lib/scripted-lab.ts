import type { Answer } from "../../checks/lib/agent.js";
import { type Channel, NotObserved } from "../../checks/lib/channel.js";
import type { Lab } from "../../checks/lib/lab.js";
import { Node } from "../../checks/lib/node.js";
import { standingSeats } from "../../checks/lib/seats.js";
import type { NodeName } from "../../stacks/plan.js";

type Answers = number | readonly [code: number, stdout: string, stderr?: string];

/** Answers whatever a machine is asked, when it likes; none in time is silence. */
type Answering = (command: string) => Answers | Promise<Answers>;

/**
 * What each command answers: an exit code, an exit code with its output, or no answer at all. As a
 * function it is told how often the command was asked before.
 */
export type Script = Readonly<
  Record<string, Answers | "silence" | ((times: number) => Answers | "silence")>
>;

async function answerOf(script: Script | Answering, command: string, times: number) {
  if (typeof script === "function") return script(command);
  const scripted = script[command] ?? [127, "", `${command}: not found`];
  return typeof scripted === "function" ? scripted(times) : scripted;
}

/**
 * A lab whose machines only know the commands of their script; one without a script is dead.
 *
 * @param lost machines that died after they answered
 */
export function scriptedLab(
  machines: Partial<Record<NodeName, Script | Answering>>,
  lost: readonly NodeName[] = [],
): Lab {
  const channelOf = async (name: NodeName): Promise<Channel> => {
    const script = machines[name];
    if (!script) throw new NotObserved(`plateau-t-${name} did not answer within 2500 ms`);
    const asked = new Map<string, number>();
    const run = async (command: string): Promise<Answer> => {
      const times = asked.get(command) ?? 0;
      asked.set(command, times + 1);
      const answer = await answerOf(script, command.trim(), times);
      if (answer === "silence") return new Promise(() => undefined);
      const [code, stdout = "", stderr = ""] = typeof answer === "number" ? [answer] : answer;
      return { code, stdout, stderr };
    };
    return { run } as unknown as Channel;
  };
  const lab: Pick<Lab, "name" | "scene" | "answering" | "stateOf" | "takeSeats"> = {
    name: "t",
    async answering(names) {
      const [dead] = names.filter((name) => lost.includes(name));
      if (dead) throw new NotObserved(`${dead}: answers no more`, dead);
    },
    takeSeats: async () => undefined,
    stateOf: async (name) => (machines[name] && !lost.includes(name) ? "answers" : "stopped"),
    scene(needs, evidence, signal) {
      const entries = needs.map((name) => {
        const channel = channelOf(name);
        channel.catch(() => undefined);
        return [name, new Node(name, channel, evidence, signal)] as const;
      });
      return {
        lab: "t",
        nodes: Object.fromEntries(entries) as never,
        token: "t0123456789a",
        password: (purpose) => `password of ${purpose}`,
        benchSecrets: "/nowhere",
        seats: standingSeats,
        askedFrom: async (segment) => new Set([standingSeats[segment]]),
        signal,
      };
    },
  };
  return lab as Lab;
}
