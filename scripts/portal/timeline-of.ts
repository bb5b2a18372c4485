import { stepNames } from "../cli/reports/step-names.js";
import { declaredLines } from "../facts/declaration/declared-lines.js";
import { clockSecond } from "../ground/clock.js";
import { say } from "../ground/say.js";
import { visible } from "../ground/terminal/visible.js";
import type { Text } from "../ground/text.js";
import { doneNames, toldElsewhere } from "./done-names.js";
import type { LabJournals } from "./live/lab-journals.js";
import type { TimelineEntry } from "./pages/timeline-page.js";
import type { Appraisal } from "./store/appraisals.js";
import type { Noted } from "./store/audit.js";
import type { Dispute } from "./store/disputes.js";
import type { HelpCall } from "./store/help-calls.js";
import type { Look } from "./store/looks.js";

export interface TimelineFacts {
  readonly candidate: string;
  readonly journals: LabJournals;
  readonly noted: readonly Noted[];
  readonly looks: readonly Look[];
  readonly calls: readonly HelpCall[];
  readonly disputes: readonly Dispute[];
  readonly appraisals: readonly Appraisal[];
}

/** All that is known of what happened in a lab, the last first, in the language of whoever reads it. */
export function timelineOf(facts: TimelineFacts): TimelineEntry[] {
  const all = [
    ...facts.noted.flatMap(notedEntry),
    ...facts.looks.map(lookEntry),
    ...journalEntries(facts),
    ...facts.calls.flatMap(callEntries),
    ...facts.disputes.flatMap(disputeEntries),
    ...facts.appraisals.map(appraisalEntry),
  ];
  return all.toSorted((one, other) => other.at.localeCompare(one.at));
}

function entry(at: string, who: string, what: Text, more = ""): TimelineEntry {
  return { at, who, what: say(what), more: visible(more) };
}

function notedEntry({ at, role, who, what, about }: Noted): TimelineEntry[] {
  if (toldElsewhere.has(what)) return [];
  const [, ...rest] = about.split(" ");
  const by = role === "administrator" ? say({ fr: "le serveur", en: "the server" }) : who;
  return [entry(at, by, doneNames.get(what) ?? { fr: what, en: what }, rest.join(" "))];
}

function lookEntry({ at, satisfied, red, unseen, changes }: Look): TimelineEntry {
  const marks = [`✓ ${satisfied}`, `✗ ${red}`, ...(unseen > 0 ? [`? ${unseen}`] : [])].join("  ");
  const turned = changes
    .filter(({ before, outcome }) => before !== null && before !== outcome)
    .map(
      ({ id, outcome }) =>
        `${id} → ${outcome === "satisfied" ? "✓" : outcome === "not_satisfied" ? "✗" : "?"}`,
    );
  const what = { fr: `contrôle du lab : ${marks}`, en: `look at the lab: ${marks}` };
  return entry(at, "", what, turned.join(", "));
}

function journalEntries(facts: TimelineFacts): TimelineEntry[] {
  const { candidate, journals } = facts;
  return [
    ...exerciseEntries(facts),
    ...journals.hints.map(({ takenAt, check, step, minutes }) =>
      entry(
        takenAt,
        candidate,
        minutes > 0
          ? {
              fr: `prend un indice de ${check} : ${stepNames[step].fr}, ${minutes} min`,
              en: `takes a hint of ${check}: ${stepNames[step].en}, ${minutes} min`,
            }
          : {
              fr: `reçoit un indice de ${check} : ${stepNames[step].fr}, offert`,
              en: `is given a hint of ${check}: ${stepNames[step].en}, at no price`,
            },
      ),
    ),
    ...journals.pauses.flatMap(({ since, until }) => [
      entry(since, "", { fr: "pause du lab", en: "the lab is paused" }),
      ...(until ? [entry(until, "", { fr: "reprise du lab", en: "the lab goes on" })] : []),
    ]),
    ...journals.declarations.flatMap(({ at, undoneAt, declaration }) => {
      const lines = declaredLines(declaration).map(say).join(" · ");
      const taken = { fr: "reprend sa déclaration", en: "takes the declaration back" };
      return [
        entry(at, candidate, { fr: "déclare", en: "declares" }, lines || "∅"),
        ...(undoneAt === undefined ? [] : [entry(undoneAt, candidate, taken)]),
      ];
    }),
    ...journals.assistances.flatMap(({ by, machine, since, until, typed }) => [
      entry(since, by, {
        fr: `prend la main dans un terminal de ${machine}`,
        en: `takes over a terminal of ${machine}`,
      }),
      ...typed.map((span) =>
        entry(span.since, span.who, {
          fr: `tape sur ${machine}, jusqu'à ${clockSecond(span.until)}`,
          en: `types on ${machine}, until ${clockSecond(span.until)}`,
        }),
      ),
      entry(until, by, {
        fr: `rend la main sur ${machine}, ou l'avait encore à cette heure`,
        en: `hands ${machine} back, or had it still at that time`,
      }),
    ]),
  ];
}

/** Clocks as the lab's journal has them: whoever had one started or stopped from his board is named. */
function exerciseEntries({ candidate, journals, noted }: TimelineFacts): TimelineEntry[] {
  return journals.exercises.flatMap(({ id, startedAt, finishedAt, satisfied, of, lost = [] }) => {
    const others = journals.exercises.filter((one) => one.id === id && one.startedAt < startedAt);
    const before = others.map((one) => one.finishedAt ?? one.startedAt).toSorted();
    const on = { candidate, id, noted };
    const by = fromBoard({ ...on, verb: "exercise start", after: before.at(-1) ?? "" }, startedAt);
    const start = entry(startedAt, by, {
      fr: `exercice ${id} : début${by && ", depuis le tableau"}`,
      en: `exercise ${id}: start${by && ", from the board"}`,
    });
    if (finishedAt === undefined) return [start];
    const ended = fromBoard({ ...on, verb: "exercise finish", after: startedAt }, finishedAt);
    const kept = lost.join(", ");
    const end = entry(finishedAt, ended, {
      fr: `exercice ${id} : fin${ended && " depuis le tableau"}, ${satisfied}/${of} satisfaits${kept && `, devait être gardé et est perdu : ${kept}`}`,
      en: `exercise ${id}: end${ended && " from the board"}, ${satisfied}/${of} satisfied${kept && `, had to be kept and is lost: ${kept}`}`,
    });
    return [start, end];
  });
}

interface Begun {
  readonly candidate: string;
  /** Of the exercise. */
  readonly id: string;
  readonly noted: readonly Noted[];
  readonly verb: string;
  /** When what came before it was over. */
  readonly after: string;
}

/** The trainer who had a clock started or stopped that was at `at`; empty where it was somebody else. */
function fromBoard({ candidate, id, noted, verb, after }: Begun, at: string): string {
  // An exercise that nobody names: all that run.
  const abouts = [candidate, `${candidate} ${id}`];
  const [last] = noted
    .filter((one) => one.at > after && one.at <= at && abouts.includes(one.about))
    .filter(({ what }) => what === verb || what === `${verb} failed`)
    .toSorted((one, other) => other.at.localeCompare(one.at));
  return last?.role === "trainer" && last.what === verb ? last.who : "";
}

function callEntries({
  candidate,
  check,
  words,
  openedAt,
  endedAt,
  endedBy,
}: HelpCall): TimelineEntry[] {
  const about = [check ?? "", words].filter((part) => part !== "").join(" · ");
  return [
    entry(openedAt, candidate, { fr: "appelle de l'aide", en: "calls for help" }, about),
    ...(endedAt === null
      ? []
      : [
          endedBy === null
            ? entry(endedAt, candidate, { fr: "retire son appel", en: "takes the call back" })
            : entry(endedAt, endedBy, { fr: "termine l'appel", en: "closes the call" }),
        ]),
  ];
}

function disputeEntries({
  candidate,
  frozen,
  words,
  openedAt,
  withdrawnAt,
  answer,
}: Dispute): TimelineEntry[] {
  const { id } = frozen;
  return [
    entry(openedAt, candidate, { fr: `conteste ${id}`, en: `disputes ${id}` }, words),
    ...(withdrawnAt === null
      ? []
      : [
          entry(withdrawnAt, candidate, {
            fr: `retire sa contestation de ${id}`,
            en: `withdraws the dispute of ${id}`,
          }),
        ]),
    ...(answer === null
      ? []
      : [
          entry(
            answer.at,
            answer.by,
            answer.isRight
              ? {
                  fr: `donne raison au candidat sur ${id}`,
                  en: `finds the candidate right on ${id}`,
                }
              : { fr: `confirme le contrôle ${id}`, en: `confirms check ${id}` },
            answer.words,
          ),
        ]),
  ];
}

const verdicts: Readonly<Record<Appraisal["verdict"], Text>> = {
  met: { fr: "acquis", en: "met" },
  not_met: { fr: "non acquis", en: "not met" },
  taken_back: { fr: "appréciation retirée", en: "appraisal taken back" },
};

function appraisalEntry({ at, trainer, criterion, verdict, words }: Appraisal): TimelineEntry {
  const { fr, en } = verdicts[verdict];
  return entry(
    at,
    trainer,
    { fr: `apprécie ${criterion} : ${fr}`, en: `judges ${criterion}: ${en}` },
    words,
  );
}
