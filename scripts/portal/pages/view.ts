import type { Outcome } from "../../../checks/lib/check.js";
import type { ChapterId } from "../../../modules/dossier/chapter-titles.js";
import type { Language } from "../../ground/text.js";
import type { AssistView, QueueView } from "./assist-view.js";
import type { ActView } from "./board-view.js";
import type { ExamClock, ExamView } from "./exam-view.js";
import type { Picture } from "./picture.js";

/*
 * What pages are drawn from, on the server and in the browser. Strings are in the reader's language already, or
 * a machine's words, which nobody trusts: they are shown as text. Times are ISO 8601, by the server's clock.
 */

/** What of all labs' pages weighs most, and is wanted by who opens it: checks and briefs. */
export interface FrameParts {
  readonly competences: readonly CompetenceFrame[];
  readonly exercises: readonly ExerciseFrame[];
}

/** What of a lab's page does not change while it is open. Of its parts it begins with those that are drawn. */
export interface LabFrame extends FrameParts {
  readonly language: Language;
  /** Of what pages are made of, for the addresses of its assets. */
  readonly version: string;
  readonly lab: string;
  /** Whether whoever reads may act on the lab; who looks after him only reads. */
  readonly mayAct: boolean;
  /** Whether he may come with tools of his own. */
  readonly hasOwnTools: boolean;
  readonly machines: readonly MachineFrame[];
  /** How many exercises there are, whether or not the page has them. */
  readonly exerciseCount: number;
  readonly segments: Readonly<Record<string, string>>;
  readonly me: MeFrame;
  readonly picture: Picture;
}

export interface CompetenceFrame {
  readonly id: string;
  readonly title: string;
  /** Null where the page does not have them yet. */
  readonly checks: readonly CheckFrame[] | null;
}

export interface CheckFrame {
  /** Its full id. */
  readonly id: string;
  readonly title: string;
  /** Whether no machine can see it, and only a trainer judges. */
  readonly isTrainers?: true;
  /** The chapter of the operations manual that has what it compares with; absent where none has. */
  readonly chapter?: ChapterFrame;
}

export interface ChapterFrame {
  /** The end of its address. */
  readonly id: ChapterId;
  readonly title: string;
}

export interface MachineFrame {
  readonly name: string;
  readonly title: string;
  readonly addresses: readonly string[];
  /** Whether one may sit down at it. */
  readonly hasDesktop: boolean;
  /** Segments that its cables lead to by the plan: so they are called. */
  readonly cables: readonly string[];
  /** Those that a reset takes along, itself left out. */
  readonly along: readonly string[];
}

/** Whom the candidate is in the company. */
export interface MeFrame {
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly mail: string;
  /** Addresses that are open from inside the lab. */
  readonly webmail: string;
  readonly helpdesk: string;
}

export interface ExerciseFrame {
  readonly id: string;
  readonly title: string;
  /** Drawn, as elements and text. */
  readonly brief: string;
  readonly minutes: number;
  /** Those that judge it. */
  readonly checks: readonly CheckFrame[];
  /** What has to be kept: those of it that hold at its start have to hold at its end. */
  readonly keeps: readonly CheckFrame[];
  /** Machines that are restarted before its end is looked at. */
  readonly restarts: readonly string[];
  /** Machines that belong to it: made anew, they end it. */
  readonly resets: readonly string[];
  /** Headings of its report. */
  readonly report: readonly string[];
}

/** What of a lab's page is alive. */
export interface LabView {
  readonly now: string;
  readonly state: string;
  readonly trouble: string | null;
  readonly machines: Readonly<Record<string, MachineView>>;
  /** Terminals that are open on its machines, the oldest first. */
  readonly consoles: readonly ConsoleView[];
  /** Machines whose desktop is shown to somebody. */
  readonly desktops: readonly string[];
  /** What others do to the lab. */
  readonly holders: readonly string[];
  readonly doing: DoingView | null;
  /** What trainers wrote, the oldest first. */
  readonly messages: readonly MessageView[];
  /** Who has frozen the self-check, and since when; null where the candidate may check his own work. */
  readonly frozen: { readonly trainer: string; readonly since: string } | null;
  readonly notice: { readonly isGood: boolean; readonly text: string; readonly at: string } | null;
  /** By full id of the check. */
  readonly results: Readonly<Record<string, ResultView>>;
  /** The last run of each exercise, by full id. */
  readonly exercises: Readonly<Record<string, ExerciseView>>;
  /** Set-ups and solutions that were cut off. */
  readonly halfDone: readonly string[];
  /** Accounts that the reader may know, without their passwords; his own first. */
  readonly accounts: readonly AccountView[];
  /** Cables that are not where the plan has them, as far as the reader may know. */
  readonly cables: readonly CableView[];
  /** Whether an exercise runs and the reader is its candidate: only its own checks are shown. */
  readonly isClosed: boolean;
  /** Reports by task: the exercise's full id; in an exam its number on the sheet, from 1. */
  readonly reports: Readonly<Record<string, ReportView>>;
  readonly assist: AssistView;
  /** The last exam that was begun there; null where none was. */
  readonly exam: ExamView | null;
}

export interface MachineView {
  readonly state: "ready" | "starting" | "silent" | "off" | "absent" | "unknown";
  readonly why: string;
}

export interface AccountView {
  readonly id: string;
  /** Empty where a password alone is asked for. */
  readonly login: string;
  readonly owner: string;
  /** Where it is known. */
  readonly place: string;
}

export interface CableView {
  readonly machine: string;
  /** What it is called: the segment that it leads to by the plan. */
  readonly from: string;
  /** Null where it is pulled out. */
  readonly to: string | null;
  /** When the candidate moved it; null if somebody else did. */
  readonly movedAt: string | null;
}

export interface ConsoleView {
  readonly id: string;
  readonly machine: string;
}

export interface MessageView {
  readonly id: number;
  readonly sender: string;
  readonly text: string;
  readonly sentAt: string;
  /** Null until the candidate has said so. */
  readonly readAt: string | null;
}

export interface DoingView {
  readonly what: string;
  readonly note: string;
  readonly done: number;
  readonly of: number;
  readonly stops: boolean;
  /** When it has stopped the clock of an exam; null where it does not. */
  readonly clockStoppedAt: string | null;
}

export interface ResultView {
  readonly outcome: Outcome;
  /** Of what is red, or could not be observed; absent of what is well, which nobody asks about. */
  readonly told?: {
    readonly expected: string;
    /** Absent while an exercise runs that it is a line of, until a hint about it is taken. */
    readonly seen?: string;
    /** The same in words; absent where there are none, and wherever `seen` is. */
    readonly said?: string;
    /** Where to look, of what is red; a trainer's page alone has it. */
    readonly remedy?: string;
  };
  readonly seenAt: string;
  /** Whether the lab was changed as a whole since. */
  readonly isOld: boolean;
}

export interface ExerciseView {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** What the candidate is given, a trainer's extension included. */
  readonly minutes: number;
  /** What it has taken at `now` of the view, or took, without pauses. */
  readonly tookMinutes: number;
  readonly hintMinutes: number;
  /** Null while it runs, and where it was part of an exam whose report its reader is not told. */
  readonly satisfied: number | null;
  readonly of: number;
  /** Full ids of what had to be kept, and was not. */
  readonly lost: readonly string[];
  /** Of those that judge it, what was not satisfied at its end; none while it runs. */
  readonly failed: readonly {
    readonly id: string;
    readonly title: string;
    readonly outcome: Outcome;
  }[];
  /** What was satisfied as its time was over, and when that was seen; null where nobody looked. */
  readonly atZero: {
    readonly seenAt: string;
    readonly satisfied: number;
    readonly of: number;
  } | null;
  /** What was wrong, where its reader is told; null while it runs. */
  readonly cause: string | null;
  /** Who ended it, where that was not its candidate. */
  readonly endedBy: string | null;
  /** Names of the trainers who worked on it themselves. */
  readonly assistedBy: readonly string[];
  /** What a trainer judges, where its reader is told; its candidate is at its end. */
  readonly criteria: readonly CheckFrame[];
}

/** A report of a run of an exercise, without its words. */
export interface ReportView {
  /** When that run began. */
  readonly startedAt: string;
  /** 0 where nothing was written yet. */
  readonly version: number;
  readonly savedAt: string | null;
  /** Whether it may be written still. */
  readonly isOpen: boolean;
}

/** The same with its words. */
export interface ReportRead extends Pick<ReportView, "version" | "savedAt"> {
  /** Markdown, as it was typed. */
  readonly words: string;
  /** What that draws: nothing in it is markup of its writer's. */
  readonly html: string;
}

/** What help there is for a check. */
export interface HintView {
  readonly check: string;
  readonly outcome: Outcome;
  readonly taken: readonly {
    readonly title: string;
    readonly minutes: number;
    readonly text: string;
  }[];
  readonly paidMinutes: number;
  readonly next: { readonly title: string; readonly minutes: number } | null;
}

/** The trainer's board. */
export interface BoardView {
  readonly language: Language;
  readonly now: string;
  readonly competences: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly BoardRow[];
  readonly queue: QueueView;
  /** Why there is nothing newer of labs; null where there is. */
  readonly trouble: string | null;
  /** What trainers did, and have in hand, the newest first. */
  readonly acts: readonly ActView[];
}

export interface BoardRow {
  readonly lab: string;
  readonly person: string;
  /** His group; empty where nobody said. */
  readonly team: string;
  readonly state: string;
  /** What the lab uses of the server; null where nobody knows. */
  readonly memoryMiB: number | null;
  readonly cores: number | null;
  /** What is done to the lab from pages. */
  readonly doing: DoingView | null;
  /** What the end of the server cut off, where nothing was begun since. */
  readonly cutOff: { readonly what: string; readonly begunAt: string } | null;
  /** Machines that the server stopped since the lab was made, as they held too much of what is everybody's, the last first. */
  readonly stopped: readonly {
    readonly machine: string;
    readonly at: string;
    readonly why: string;
  }[];
  /** Whether he may not check his own work. */
  readonly isFrozen: boolean;
  /** Messages that he has yet to read. */
  readonly unread: number;
  /** How many things of the company he declared as changed. */
  readonly declared: number;
  /** Users of running exercises who are played, or whom a trainer plays. */
  readonly users: readonly { readonly login: string; readonly isTrainers: boolean }[];
  /** The scenario that a trainer has started there, with its clock; null where none is played. */
  readonly scenario: {
    readonly title: string;
    readonly endsAt: string;
    readonly stoppedAt: string | null;
  } | null;
  /** Why they can't be played now, or no verdict can be had as time is up; tried again all the while. */
  readonly troubles: readonly string[];
  /** Names of what the lab can be brought back to, the oldest first. */
  readonly checkpoints: readonly string[];
  /** Those that run, but for those of an exam, by full ids: when their time is over, and since when their clock stands. */
  readonly exercises: readonly {
    readonly id: string;
    readonly endsAt: string;
    readonly stoppedAt: string | null;
  }[];
  readonly exam: ExamClock | null;
  /** By competence; absent where nobody has looked. */
  readonly cells: Readonly<Record<string, BoardCell>>;
  /** Competences that an exercise has shown to be acquired. */
  readonly acquired: readonly string[];
  /** The check that has been red for longest, and since when; null where none is. */
  readonly stuck: {
    readonly check: string;
    readonly since: string;
    /** Where to look; empty of a check that this Plateau does not have. */
    readonly remedy: string;
  } | null;
  readonly lastLook: string | null;
  readonly lastHint: string | null;
}

export interface BoardCell {
  readonly satisfied: number;
  readonly red: number;
  readonly unseen: number;
}
