import { assisted } from "../../../modules/workstation/assisted.js";
import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      seconds === undefined ? "…" : new Date(seconds * 1000).toISOString().slice(11, 19);
    const seen = calls
      .map(
        ({ technician, user, consent, begin, end }) =>
          `${time(begin)}–${time(end)} ${technician || "∅"} → ${user}: ${consent}`,
      )
      .join(", ");
    const shown = calls.filter(({ consent }) => consent !== "refus");
    claim(
      shown.every(({ consent }) => consent === "oui"),
      {
        fr: "aucun écran n'est montré sans que son utilisateur l'ait accepté",
        en: "no screen is shown without its user's consent",
      },
      seen,
    );
    const mine = shown.filter(({ user, technician }) => user === login && isTechnician(technician));
    claim(
      mine.length > 0,
      {
        fr: `une assistance acceptée par ${login}, d'un technicien, depuis l'ouverture du ticket`,
        en: `an assistance accepted by ${login}, by a technician, since the ticket was opened`,
      },
      seen,
    );
    claim(
      mine.every(({ end }) => end !== undefined),
      { fr: "l'assistance est terminée", en: "the assistance is over" },
      seen,
    );
    // What is tried with her is tried before she is asked whether all is well.
    const resolved = history.changes.findLast(
      ({ type, to, technician }) => type === "Status" && to === "résolu" && technician,
    );
    claim(
      mine.every(({ end = 0 }) => resolved === undefined || end <= resolved.at + roundedS),
      {
        fr: "elle l'est avant que le ticket soit dit résolu",
        en: "it is before the ticket is called resolved",
      },
      text`${seen}; #${history.id}: ${time(resolved?.at)}`,
    );
    const answers = answersOf(history);
    const unannounced = mine.filter(
      ({ begin }) => !answers.some(({ at, text }) => at <= begin && announcesControl(text)),
    );
    claim(
      unannounced.length === 0,
      {
        fr: "le ticket annonce la prise en main avant qu'elle commence",
        en: "the ticket announces that control is taken before it is",
      },
      text`#${history.id}: ${answers.map(({ at }) => time(at)).join(", ") || noAnswer}; ${seen}`,
    );
    return seen;
  },
});
