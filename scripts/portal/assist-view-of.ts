import { catalogue } from "../../checks/catalogue.js";
import { saidToReader } from "../cli/reports/seen-lines.js";
import { say } from "../ground/say.js";
import { visible } from "../ground/terminal/visible.js";
import type { Told } from "../ground/text.js";
import type { Assist } from "./live/assist-of.js";
import type {
  AppraisalView,
  AssistView,
  CallView,
  DisputeView,
  EvidenceView,
  LookView,
  QueueView,
} from "./pages/assist-view.js";
import { remedySaid } from "./remedy-said.js";
import type { Dispute, KeptEvidence } from "./store/disputes.js";
import type { HelpCall } from "./store/help-calls.js";
import type { Look } from "./store/looks.js";

/** What a candidate and trainers have to do with each other, in the language of whoever reads it. */
export function assistViewOf({ call, disputes, appraisals }: Assist): AssistView {
  const criteria = new Map<string, AppraisalView[]>();
  for (const { criterion, verdict, words, trainer, at } of appraisals) {
    const one = { verdict, words: visible(words), trainer, at };
    criteria.set(criterion, [...(criteria.get(criterion) ?? []), one]);
  }
  return {
    call: call ? callViewOf(call) : null,
    disputes: disputes.map(disputeViewOf),
    appraisals: Object.fromEntries(criteria),
  };
}

/** Who waits for trainers. */
export function queueViewOf(calls: readonly HelpCall[], disputes: readonly Dispute[]): QueueView {
  return {
    calls: calls.map((call) => ({
      ...callViewOf(call),
      remedy: call.check === null ? "" : remedySaid(call.check),
    })),
    disputes: disputes.map((dispute) => {
      const { id, lab, check, title, openedAt, words } = disputeViewOf(dispute);
      return { id, lab, check, title, openedAt, words };
    }),
  };
}

/** A look, by competence. */
export function lookViewOf({ changes, id: _, ...look }: Look): LookView {
  const isFirst = ({ before, outcome }: Look["changes"][number]) =>
    before === null && outcome === "satisfied";
  const told = changes.filter((one) => !isFirst(one));
  const competences = [...new Set(told.map(({ id }) => id.slice(0, 4)))].sort();
  return {
    ...look,
    firstSatisfied: changes.length - told.length,
    changes: competences.map((competence) => ({
      competence,
      checks: told
        .filter(({ id }) => id.startsWith(`${competence}/`))
        .map((one) => ({ ...one, title: titleOf(one.id), ...seenOf(one.seen) })),
    })),
  };
}

export function evidenceViewOf({ kept, left }: KeptEvidence): EvidenceView {
  return {
    left,
    commands: kept.map(({ where, command, exitCode, stdout, stderr, at }) => ({
      where,
      command: visible(command),
      exitCode,
      stdout: visible(stdout),
      stderr: visible(stderr),
      at,
    })),
  };
}

function callViewOf({ candidate, check, frozen, takenAt: _, ...call }: HelpCall): CallView {
  return {
    ...call,
    lab: candidate,
    words: visible(call.words),
    check:
      check === null
        ? null
        : { id: check, title: titleOf(check), seen: frozen ? visible(say(frozen.seen)) : "" },
  };
}

function disputeViewOf({ candidate, frozen, answer, ...dispute }: Dispute): DisputeView {
  return {
    ...dispute,
    lab: candidate,
    check: frozen.id,
    title: titleOf(frozen.id),
    outcome: frozen.outcome,
    expected: visible(say(frozen.expected)),
    ...seenOf(frozen.seen),
    seenAt: frozen.seenAt,
    words: visible(dispute.words),
    answer: answer && { ...answer, words: visible(answer.words) },
  };
}

function seenOf(seen: Told) {
  const said = saidToReader(seen);
  return { seen: visible(say(seen)), ...(said !== undefined && { said }) };
}

/** An older Plateau may have had it, and this one not. */
function titleOf(id: string): string {
  const check = catalogue.checks.get(id);
  return check ? say(check.title) : id;
}
