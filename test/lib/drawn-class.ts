import { randomBytes } from "node:crypto";
import { competences } from "../../checks/index.js";
import type { Outcome } from "../../checks/lib/check.js";
import type { Result } from "../../checks/lib/run/result.js";
import { limits } from "../../scripts/operations/consoles/limits.js";
import type { Terminal } from "../../scripts/operations/consoles/terminal.js";
import type { LabFacts } from "../../scripts/portal/live/lab-facts.js";
import type { Portal } from "../../scripts/portal/portal.js";
import { type UseCases, useCases } from "../../scripts/portal/use-cases.js";
import { machineNames, plan } from "../../stacks/plan/plan.js";
import { result } from "./result.js";
import { scriptedTerminal } from "./scripted-terminal.js";

const exercise = "cp06/restore-the-second-site";

/** Candidates of a class that no server holds, each with what of his is red, and for how many minutes. */
export const drawnCandidates = [
  { candidate: "c01", person: "Zoé Lenoir", red: ["cp06/dora-in-siteb"], since: 4 },
  { candidate: "c02", person: "Yann Le Goff", red: [], since: 9 },
  { candidate: "c03", person: "Ann Baker", red: ["cp03/full-size-packets-pass"], since: 23 },
  { candidate: "c04", person: "Inès Moreau", red: ["cp06/names-resolve"], since: 1 },
  { candidate: "c05", person: "Karim Haddad", red: [], since: 15, unseen: "cp14/webmail-reads" },
  { candidate: "c06", person: "Lou Petit", red: ["cp14/letter-from-outside"], since: 12 },
] as const;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** What was last seen of a candidate's lab. */
export function drawnResults({
  red,
  since,
  ...rest
}: (typeof drawnCandidates)[number]): readonly Result[] {
  const reds: readonly string[] = red;
  return competences.flatMap(({ id, checks }) =>
    Object.entries(checks).map(([end, check]) => {
      const full = `${id}/${end}`;
      const isTrainers = "needsTrainer" in check;
      const outcome: Outcome = isTrainers
        ? "needs_trainer"
        : reds.includes(full)
          ? "not_satisfied"
          : "unseen" in rest && rest.unseen === full
            ? "not_observed"
            : "judges" in check && check.judges !== undefined && check.judges !== exercise
              ? "not_started"
              : "satisfied";
      return result({
        id: full,
        title: check.title,
        expected: check.title,
        outcome,
        seen: "probe-siteb: DHCPDISCOVER ×4, ∅",
        startedAt: minutesAgo(since),
      });
    }),
  );
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
    },
  };
}
