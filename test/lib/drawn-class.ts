import { randomBytes } from "node:crypto";
import type { Duplex } from "node:stream";
import { competences } from "../../checks/index.js";
import type { Check, Outcome, TrainerCriterion } from "../../checks/lib/check.js";
import { exercisesJudged } from "../../checks/lib/exercises-judged.js";
import type { Result } from "../../checks/lib/run/result.js";
import { Misuse } from "../../scripts/ground/misuse.js";
import type { Tools } from "../../scripts/ground/tools.js";
import type { Desktop } from "../../scripts/operations/consoles/desktop.js";
import { limits } from "../../scripts/operations/consoles/limits.js";
import type { Terminal } from "../../scripts/operations/consoles/terminal.js";
import type { LabFacts } from "../../scripts/portal/live/lab-facts.js";
import type { Portal } from "../../scripts/portal/portal.js";
import { type UseCases, useCases } from "../../scripts/portal/use-cases.js";
import { machineNames, plan } from "../../stacks/plan/plan.js";
import { result } from "./result.js";
import { screenOpening, scriptedDesktop } from "./scripted-screen.js";
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
  const judged = exercisesJudged(check);
  if (judged.length > 0 && !judged.includes(exercise)) return "not_started";
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
        lost: [],
        failed: {},
        assistedBy: [],
      },
    ],
  },
  changedAt: minutesAgo(17),
  hints: [],
});

/** Hints of whichever check: one was taken, and one is left. */
const hint: UseCases["hint"] = async ({ candidate, check, take }) => {
  const of = drawnCandidates.find((one) => one.candidate === candidate) ?? drawnCandidates[0];
  const found = drawnResults(of).find(({ id }) => id === check) ?? result({ id: check });
  const text = {
    fr: "Suivez la demande, du poste jusqu'au serveur.",
    en: "Follow the request, from the workstation to the server.",
  };
  const [where, what] = [
    { step: "where", minutes: 2 },
    { step: "what", minutes: 5 },
  ] as const;
  return {
    result: found,
    state: {
      lab: candidate,
      check,
      outcome: found.outcome,
      seen: found.seen,
      of: 2,
      taken: take ? [{ ...where, text, takenAt: minutesAgo(0) }] : [],
      paidMinutes: take ? where.minutes : 0,
      next: take ? what : where,
    },
  };
};

/** What goes on until somebody stops it, and comes to nothing. */
const untilStopped = (_: unknown, { signal, tell }: Tools) =>
  new Promise<never>((_, stopped) => {
    tell({ type: "result", check: "cp06/names-resolve", outcome: "satisfied", done: 3, of: 12 });
    signal.addEventListener("abort", () => stopped(signal.reason));
  });

/** Version, ways in, result and size: noVNC reads each once it has answered the one before. */
function beginScreen(machine: Duplex): void {
  const opening = screenOpening();
  const parts = [12, 14, 18].map((from, at, all) => opening.subarray(from, all[at + 1]));
  machine.write(opening.subarray(0, 12));
  machine.on("data", () => {
    const next = parts.shift();
    if (next) machine.write(next);
  });
}

const refused = async (): Promise<never> => {
  throw new Misuse({
    fr: "cette classe est dessinée : il n'y a pas de lab à changer",
    en: "this class is drawn: there is no lab to change",
  });
};

/** Use cases and terminals of that class: what is looked at is there, and nothing is done. */
export function drawnClass(): {
  readonly useCases: UseCases;
  readonly consoles: Portal["consoles"];
} {
  const terminals: Terminal[] = [];
  const desktops: Desktop[] = [];
  const living = () => terminals.filter(({ over }) => !over);
  return {
    useCases: {
      ...useCases,
      standingLabs: async () => drawnCandidates.map(({ candidate }) => candidate),
      factsOf: async (candidate) => facts(candidate),
      progressOf: async (candidates) =>
        candidates.map((candidate) => ({
          candidate,
          state: "up",
          exercises: [{ id: exercise, endsAt: minutesAgo(-28), stoppedAt: null }],
        })),
      hint,
      check: untilStopped,
      startExercise: untilStopped,
      finishExercise: refused,
      extendExercise: refused,
      drawExercise: refused,
      break: refused,
      reset: refused,
      pause: refused,
      resume: refused,
      withRoom: (_, work) => work(),
      noteAssistance: async () => undefined,
    },
    consoles: {
      async open({ candidate, machine, size }) {
        const id = randomBytes(16).toString("hex");
        const { terminal, shell } = scriptedTerminal({ id, candidate, machine, size, limits });
        shell.write(
          [
            `root@${machine}:~# ip -brief address`,
            "lo               UNKNOWN        127.0.0.1/8",
            `siteb            UP             ${plan().segments.siteb.gateway}/24`,
            `root@${machine}:~# systemctl is-active dhcp-helper`,
            "inactive",
            `root@${machine}:~# `,
          ].join("\r\n"),
        );
        terminals.push(terminal);
        return terminal;
      },
      list: (candidate) => living().filter((one) => one.candidate === candidate),
      get: (id) => living().find((one) => one.id === id),
      async openDesktop({ candidate, machine }) {
        const drawn = scriptedDesktop({ candidate, machine });
        beginScreen(drawn.machine);
        desktops.push(drawn.desktop);
        return drawn.desktop;
      },
      desktops: (candidate) =>
        desktops.filter((one) => one.candidate === candidate && one.over === undefined),
    },
  };
}
