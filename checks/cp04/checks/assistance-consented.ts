import { assisted } from "../../../modules/workstation/assisted.js";
import { clockSecond } from "../../../scripts/ground/clock.js";
import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { noAnswer } from "../../lib/no-answer.js";
import { announcesControl } from "../lib/announces-control.js";
import { answersOf } from "../lib/answers-of.js";
import { assistanceJournal } from "../lib/assistance-journal.js";
import { filterWish } from "../lib/filter-wish.js";
import { isTechnician } from "../lib/is-technician.js";
import { ticketHistory } from "../lib/ticket-history.js";

/** What the helpdesk's whole seconds may take, in seconds. */
const roundedS = 2;

export const assistanceConsented = check({
  needs: [assisted, "desk1"],
  judges: ["cp04/own-filter", "cp04/two-users-at-once"],

  async run(scene) {
    const { login, reference } = filterWish(scene);
    const history = await ticketHistory(scene.nodes.desk1, reference);
    const calls = await assistanceJournal(scene.nodes[assisted], history.created);
    const time = (seconds: number | undefined) =>
      seconds === undefined ? "…" : clockSecond(seconds * 1000);
    const seen = calls
      .map(
        ({ technician, user, consent, begin, end }) =>
          `${time(begin)}–${time(end)} ${technician || "∅"} → ${user}: ${consent}`,
      )
      .join(", ");
    const shown = calls.filter(({ consent }) => consent !== "refus");
    claim(
      shown.every(({ consent }) => consent === "oui"),
      claimText("cp04/no-screen-is-shown-without"),
      seen,
    );
    const mine = shown.filter(({ user, technician }) => user === login && isTechnician(technician));
    claim(mine.length > 0, claimText("cp04/assistance-accepted-by-by-technician", { login }), seen);
    claim(
      mine.every(({ end }) => end !== undefined),
      claimText("cp04/assistance-is-over"),
      seen,
    );
    // What is tried with her is tried before she is asked whether all is well.
    const resolved = history.changes.findLast(
      ({ type, to, technician }) => type === "Status" && to === "résolu" && technician,
    );
    claim(
      mine.every(({ end = 0 }) => resolved === undefined || end <= resolved.at + roundedS),
      claimText("cp04/it-is-before-ticket-is"),
      text`${seen}; #${history.id}: ${time(resolved?.at)}`,
    );
    const answers = answersOf(history);
    const unannounced = mine.filter(
      ({ begin }) => !answers.some(({ at, text }) => at <= begin && announcesControl(text)),
    );
    claim(
      unannounced.length === 0,
      claimText("cp04/ticket-announces-that-control-is"),
      text`#${history.id}: ${answers.map(({ at }) => time(at)).join(", ") || noAnswer}; ${seen}`,
    );
    return seen;
  },
});
