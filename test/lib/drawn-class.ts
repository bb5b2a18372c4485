import { randomBytes } from "node:crypto";
import { competences } from "../../checks/index.js";
import type { Check, Outcome, TrainerCriterion } from "../../checks/lib/check.js";
import type { Result } from "../../checks/lib/run/result.js";
import { limits } from "../../scripts/operations/consoles/limits.js";
import type { Terminal } from "../../scripts/operations/consoles/terminal.js";
import type { LabFacts } from "../../scripts/portal/live/lab-facts.js";
import type { Portal } from "../../scripts/portal/portal.js";
import { type UseCases, useCases } from "../../scripts/portal/use-cases.js";
import { machineNames, plan } from "../../stacks/plan/plan.js";
import { result } from "./result.js";
import { scriptedDesktop } from "./scripted-screen.js";
import { scriptedTerminal } from "./scripted-terminal.js";

const exercise = "cp06/restore-the-second-site";

interface DrawnCandidate {
  readonly candidate: string;
  readonly person: string;
  /** Full id of his check that is not satisfied. */
  readonly red?: string;
  /** And of one that could not be observed. */
  readonly unseen?: string;
  /** How long ago his lab was looked at, in minutes. */
  readonly since: number;
}

/** Candidates of a class that no server holds. */
export const drawnCandidates: readonly [DrawnCandidate, ...DrawnCandidate[]] = [
  { candidate: "c01", person: "Zoé Lenoir", red: "cp06/dora-in-siteb", since: 4 },
  { candidate: "c02", person: "Yann Le Goff", since: 9 },
  { candidate: "c03", person: "Ann Baker", red: "cp03/full-size-packets-pass", since: 23 },
  { candidate: "c04", person: "Inès Moreau", red: "cp06/names-resolve", since: 1 },
  { candidate: "c05", person: "Karim Haddad", unseen: "cp14/webmail-reads", since: 15 },
  { candidate: "c06", person: "Lou Petit", red: "cp14/letter-from-outside", since: 12 },
];

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** What was last seen of a candidate's lab. */
export function drawnResults(of: DrawnCandidate): readonly Result[] {
  return competences.flatMap(({ id, checks }) =>
    Object.entries(checks).map(([end, check]) =>
      result({
        id: `${id}/${end}`,
        title: check.title,
        expected: check.title,
        outcome: outcomeOf(of, `${id}/${end}`, check),
        seen: "probe-siteb: DHCPDISCOVER ×4, ∅",
        startedAt: minutesAgo(of.since),
      }),
    ),
  );
}

function outcomeOf(
  { red, unseen }: DrawnCandidate,
  id: string,
  check: Check | TrainerCriterion,
): Outcome {
  if ("needsTrainer" in check) return "needs_trainer";
  if (check.judges !== undefined && check.judges !== exercise) return "not_started";
  if (id === red) return "not_satisfied";
  return id === unseen ? "not_observed" : "satisfied";
}

const facts = (candidate: string): LabFacts => ({
  state: "up",
  machines: machineNames.map((name) =>
    name === "mail1" && candidate === "c01"
      ? { name, state: "starting", why: "dovecot: no port 993" }
      : { name, state: "ready" },
  ),
  holders: [],
  exercises: {
    lab: candidate,
    halfDone: [],
    exercises: [
      {
        id: exercise,
        startedAt: minutesAgo(17),
        tookMinutes: 17,
        hintMinutes: 5,
        minutes: 45,
        of: 3,
        assistedBy: [],
      },
    ],
  },
  changedAt: minutesAgo(17),
});

/** Use cases and terminals of that class: what is looked at is there, and nothing is done. */
export function drawnClass(): {
  readonly useCases: UseCases;
  readonly consoles: Portal["consoles"];
} {
  const terminals: Terminal[] = [];
  return {
    useCases: {
      ...useCases,
      standingLabs: async () => drawnCandidates.map(({ candidate }) => candidate),
      factsOf: async (candidate) => facts(candidate),
      progressOf: async (candidates) =>
        candidates.map((candidate) => ({ candidate, state: "up", exercises: [exercise] })),
    },
    consoles: {
      async open({ candidate, machine, size }) {
        const id = randomBytes(16).toString("hex");
        const { terminal, shell } = scriptedTerminal({ id, candidate, machine, size, limits });
        shell.write(
          [
            `root@${machine}:~# ip -brief address`,
            "lo               UNKNOWN        127.0.0.1/8",
            `siteb            UP             ${plan.segments.siteb.gateway}/24`,
            `root@${machine}:~# systemctl is-active dhcp-helper`,
            "inactive",
            `root@${machine}:~# `,
          ].join("\r\n"),
        );
        terminals.push(terminal);
        return terminal;
      },
      list: (candidate) => terminals.filter((one) => one.candidate === candidate),
      get: (id) => terminals.find((one) => one.id === id),
      async openDesktop({ candidate, machine }) {
        return scriptedDesktop({ candidate, machine }).desktop;
      },
      desktops: () => [],
    },
  };
}
