import { setTimeout } from "node:timers/promises";
import type { Channel } from "../../scripts/channel/channel.js";
import { onItsOwn } from "../../scripts/channel/on-its-own.js";
import { nothingDeclared } from "../../scripts/facts/declaration/declaration.js";
import type { Text } from "../../scripts/ground/text.js";
import { isProbe } from "../../stacks/plan/is-probe.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import type { Exercise } from "./exercise.js";
import type { Hands } from "./fault.js";
import { standingSeats } from "./network/seats.js";
import { Hurry } from "./nodes/hurry.js";
import { LabTime } from "./nodes/lab-time.js";
import { nodesOf } from "./nodes/nodes.js";

/** One step of a method: commands on a machine, one after another, or something done by hand. */
export type MethodStep =
  | { readonly machine: NodeName; readonly commands: string }
  | { readonly byHand: Text };

/** Time limit for following a solution, in milliseconds. */
const patienceMs = 2000;
const done = { code: 0, stdout: "", stderr: "" };

/** What `edit` makes of a file. */
const edited =
  /^sed (?<script>.*) (?<file>\S+) > \/run\/changed && ! cmp -s .*\n.*&& sh -c (?:\$'(?<quoted>.*)'|(?<effect>\S+))$/s;

/**
 * How a cause of an exercise is put right, as its solution does it: the solution is followed on machines that are not
 * there and say yes to everything.
 *
 * @returns undefined if the solution depends on real answers, such as a ticket or a message
 */
export async function methodOf(
  exercise: Exercise,
  cause?: string,
): Promise<readonly MethodStep[] | undefined> {
  const steps: MethodStep[] = [];
  const byHand = (fr: string, en: string) => {
    steps.push({ byHand: { fr, en } });
    return Promise.resolve();
  };
  const hands: Hands = {
    plug: (machine, segment) =>
      byHand(`Brancher ${machine} sur ${segment}`, `Plug ${machine} into ${segment}`),
    unplug: (machine) => byHand(`Débrancher ${machine}`, `Unplug ${machine}`),
    restart: (machine) => byHand(`Redémarrer ${machine}`, `Restart ${machine}`),
  };
  const over = new AbortController();
  const scene = {
    lab: "",
    look: "",
    nodes: nodesOf(exercise.needs, (name) => Promise.resolve(noting(name, steps)), {
      evidence: [],
      signal: over.signal,
      time: new LabTime(),
      hurry: new Hurry(),
    }),
    token: "…",
    password: (purpose: string) => `‹${purpose}›`,
    benchSecrets: "",
    seats: standingSeats(),
    disks: nowhere,
    laidOpen: nowhere,
    declared: () => Promise.resolve(nothingDeclared),
    askedFrom: () => Promise.resolve(new Set<string>()),
    hurry: new Hurry(),
    signal: over.signal,
    hands,
    ...(cause !== undefined && { cause }),
  };
  const tooLong = setTimeout(patienceMs, false, { signal: over.signal });
  const followed = exercise.solve(scene).then(
    () => true,
    () => false,
  );
  const isWhole = await Promise.race([followed, tooLong.catch(() => false)]);
  over.abort();
  return isWhole && steps.length > 0 ? steps : undefined;
}

async function nowhere(): Promise<never> {
  throw new Error("no lab is there");
}

/** A channel that records each command as a step. Commands on probes and waits are left out. */
function noting(machine: NodeName, steps: MethodStep[]): Channel {
  const run = async (script: string) => {
    const commands = asTyped(script);
    if (isProbe(machine) || commands === "") return done;
    const last = steps.at(-1);
    if (last && "machine" in last && last.machine === machine) {
      steps[steps.length - 1] = { machine, commands: `${last.commands}\n${commands}` };
    } else steps.push({ machine, commands });
    return done;
  };
  return { run } as Partial<Channel> as Channel;
}

/** A script of the bench as somebody would type it. */
function asTyped(script: string): string {
  const lines = script
    .trim()
    .replaceAll(`${onItsOwn.join(" ")} `, "")
    .replaceAll(untilReady, "")
    .split("\n");
  const { groups } = edited.exec(lines.map((line) => line.trim()).join("\n")) ?? {};
  if (!groups)
    return withoutIndent(lines)
      .filter((line) => !isWait.test(line))
      .join("\n");
  const effect = groups["quoted"]?.replaceAll("\\'", "'") ?? groups["effect"] ?? "true";
  const sed = `sed -i ${groups["script"]} ${groups["file"]}`;
  return effect === "true" ? sed : `${sed}\n${effect}`;
}

/** How the bench waits for a service that it restarted. */
const untilReady = /; for try in .*?; done/g;
const isWait = /^\s*(?:\/usr\/lib\/plateau\/ready|sleep .*)?$/;

function withoutIndent([first = "", ...rest]: readonly string[]): string[] {
  const indents = rest.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const least = Math.min(...indents, 40);
  return [first, ...rest.map((line) => line.slice(least))];
}
