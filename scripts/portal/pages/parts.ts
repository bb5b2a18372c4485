import { AccountList } from "./account-list.js";
import { Ended } from "./ended.js";
import { ExamBar } from "./exam/exam-bar.js";
import { ExamOver } from "./exam/exam-over.js";
import { ExamSetUp } from "./exam/exam-set-up.js";
import { ExamSheet } from "./exam/exam-sheet.js";
import { HintList } from "./hint-list.js";
import { OpenCall } from "./open-call.js";
import { OpenChoice } from "./open-choice.js";
import { OtherExercise } from "./other-exercise.js";
import { PatchDialog } from "./patch-dialog.js";
import { ResetDialog } from "./reset-dialog.js";
import { RunningExercise } from "./running-exercise.js";

/** What a lab's page does not show at rest, by the names that `part.tsx` draws it by. */
export const parts = {
  AccountList,
  Ended,
  ExamBar,
  ExamOver,
  ExamSetUp,
  ExamSheet,
  HintList,
  OpenCall,
  OpenChoice,
  OtherExercise,
  PatchDialog,
  ResetDialog,
  RunningExercise,
};
