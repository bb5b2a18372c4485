import { concernMatchesEstate } from "./cp17/checks/concern-matches-estate.js";
import { correctionInstalled } from "./cp17/checks/correction-installed.js";
import { entriesAfterTheirSource } from "./cp17/checks/entries-after-their-source.js";
import { entriesComplete } from "./cp17/checks/entries-complete.js";
import { entriesInOwnWords } from "./cp17/checks/entries-in-own-words.js";
import { feedsFetchedLately } from "./cp17/checks/feeds-fetched-lately.js";
import { feedsInThreeFolders } from "./cp17/checks/feeds-in-three-folders.js";
import { followUpDone } from "./cp17/checks/follow-up-done.js";
import { noteShared } from "./cp17/checks/note-shared.js";
import { sourcesAnswer } from "./cp17/checks/sources-answer.js";
import { bulletinsOfTheDay } from "./cp17/exercises/bulletins-of-the-day.js";
import { feedsInOrder } from "./cp17/exercises/feeds-in-order.js";
import { entryCopied } from "./cp17/faults/entry-copied.js";
import { entryWithoutAction } from "./cp17/faults/entry-without-action.js";
import { feedMoved } from "./cp17/faults/feed-moved.js";
import { fetchingStopped } from "./cp17/faults/fetching-stopped.js";
import { followUpReopened } from "./cp17/faults/follow-up-reopened.js";
import { noteWithoutSources } from "./cp17/faults/note-without-sources.js";
import { packageDowngraded } from "./cp17/faults/package-downgraded.js";
import { sourcePublishedAgain } from "./cp17/faults/source-published-again.js";
import { sourceWithdrawn } from "./cp17/faults/source-withdrawn.js";
import { upstreamNumberBelieved } from "./cp17/faults/upstream-number-believed.js";
import { hints } from "./cp17/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp17 = competence({
  id: "cp17",
  title: {
    fr: "Assurer sa veille technologique en informatique",
    en: "Keep up one's technology watch in computing",
  },
  checks: {
    "feeds-in-three-folders": feedsInThreeFolders,
    "feeds-fetched-lately": feedsFetchedLately,
    "entries-complete": entriesComplete,
    "sources-answer": sourcesAnswer,
    "concern-matches-estate": concernMatchesEstate,
    "follow-up-done": followUpDone,
    "correction-installed": correctionInstalled,
    "note-shared": noteShared,
    "entries-in-own-words": entriesInOwnWords,
    "entries-after-their-source": entriesAfterTheirSource,
    "watch-kept-up": {
      title: {
        fr: "La veille est tenue plusieurs jours de suite (les dates sont celles de l'assistance) ; sources bien choisies, profondeur, capacité à conseiller",
        en: "The watch is kept up several days in a row (the dates are the helpdesk's); sources well chosen, depth, capacity to advise",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "feed-moved": feedMoved,
    "fetching-stopped": fetchingStopped,
    "entry-without-action": entryWithoutAction,
    "upstream-number-believed": upstreamNumberBelieved,
    "entry-copied": entryCopied,
    "source-withdrawn": sourceWithdrawn,
    "source-published-again": sourcePublishedAgain,
    "follow-up-reopened": followUpReopened,
    "package-downgraded": packageDowngraded,
    "note-without-sources": noteWithoutSources,
  },
  exercises: {
    "bulletins-of-the-day": bulletinsOfTheDay,
    "feeds-in-order": feedsInOrder,
  },
});
export default cp17;

await runAlone(import.meta.url, cp17);
