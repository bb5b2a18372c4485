import { concernMatchesEstate } from "./concern-matches-estate.js";
import { correctionInstalled } from "./correction-installed.js";
import { entriesAfterTheirSource } from "./entries-after-their-source.js";
import { entriesComplete } from "./entries-complete.js";
import { entriesInOwnWords } from "./entries-in-own-words.js";
import { feedsFetchedLately } from "./feeds-fetched-lately.js";
import { feedsInThreeFolders } from "./feeds-in-three-folders.js";
import { followUpDone } from "./follow-up-done.js";
import { noteShared } from "./note-shared.js";
import { sourcesAnswer } from "./sources-answer.js";
import { watchAsAsked } from "./watch-as-asked.js";

/** In the order in which they are taught. */
export const checks = {
  feedsInThreeFolders,
  feedsFetchedLately,
  entriesComplete,
  sourcesAnswer,
  concernMatchesEstate,
  followUpDone,
  correctionInstalled,
  noteShared,
  entriesInOwnWords,
  entriesAfterTheirSource,
  watchAsAsked,
} as const;
