import { standingSeats } from "../../checks/lib/network/seats.js";
import { Hurry } from "../../checks/lib/nodes/hurry.js";
import { LabTime } from "../../checks/lib/nodes/lab-time.js";
import { nodesOf } from "../../checks/lib/nodes/nodes.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import type { Answer } from "../../scripts/channel/agent.js";
import { type Channel, NotObserved } from "../../scripts/channel/channel.js";
import { nothingDeclared } from "../../scripts/facts/declaration/declaration.js";
import { text } from "../../scripts/ground/text.js";
import type { NodeName } from "../../stacks/plan/plan.js";

const silent = { fr: "ne répond plus", en: "answers no more" };

type Answers = number | readonly [code: number, stdout: string, stderr?: string];

/** Answers whatever a machine is asked, when it likes; none in time is silence. */
type Answering = (command: string) => Answers | Promise<Answers>;

/**
 * What each command answers: an exit code, an exit code with its output, or no answer at all. As a
 * function it is told how often the command was asked before, and the command. `*` is every command that is
 * not named.
 */
export type Script = Readonly<
  Record<string, Answers | "silence" | ((times: number, command: string) => Answers | "silence")>
>;

async function answerOf(script: Script | Answering, command: string, times: number) {
  if (typeof script === "function") return script(command);
  const scripted = script[command] ?? script["*"] ?? [127, "", `${command}: not found`];
  return typeof scripted === "function" ? scripted(times, command) : scripted;
}

/**
 * A lab whose machines only know the commands of their script; one without a script is dead.
 *
 * @param lost machines that died after they answered
 * @param benchSecrets folder of what the bench alone holds
 * @param declared what its candidate declared
 * @param time what it gets of the processor. @default - all of it
 */
export function scriptedLab(
  machines: Partial<Record<NodeName, Script | Answering>>,
  lost: readonly NodeName[] = [],
  benchSecrets = "/nowhere",
  declared = nothingDeclared,
  time = new LabTime(),
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
  const lab: Pick<
    Lab,
    "name" | "time" | "scene" | "answering" | "stateOf" | "takeSeats" | "seatAgain" | "ownOf"
  > = {
    name: "t",
    time,
    async answering(names) {
      const [dead] = names.filter((name) => lost.includes(name));
      if (dead) throw new NotObserved(text`${dead}: ${silent}`, dead);
    },
    takeSeats: async () => undefined,
    seatAgain: async () => undefined,
    ownOf: async (names) => [...names],
    stateOf: async (name) => (machines[name] && !lost.includes(name) ? "answers" : "stopped"),
    scene(needs, evidence, signal, hurry = new Hurry()) {
      const quietly = (name: NodeName) => {
        const channel = channelOf(name);
        channel.catch(() => undefined);
        return channel;
      };
      return {
        lab: "t",
        look: "t 1",
        nodes: nodesOf(needs, quietly, { evidence, signal, time, hurry }),
        token: "devisfaucher4",
        password: (purpose) => `password of ${purpose}`,
        benchSecrets,
        seats: standingSeats(),
        disks: async () => {
          throw new NotObserved("a scripted lab has no disks");
        },
        laidOpen: async () => {
          throw new NotObserved("a scripted lab has no disks");
        },
        declared: async () => declared,
        askedFrom: async (segment) => new Set([standingSeats()[segment]]),
        hurry,
        signal,
      };
    },
  };
  return lab as Lab;
}
