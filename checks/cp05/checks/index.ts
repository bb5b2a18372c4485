import { abuseReportAnswered } from "./abuse-report-answered.js";
import { answerHasFacts } from "./answer-has-facts.js";
import { answerInEnglish } from "./answer-in-english.js";
import { answerInOwnWords } from "./answer-in-own-words.js";
import { answerReceived } from "./answer-received.js";
import { copyBeforeChange } from "./copy-before-change.js";
import { customerAnswered } from "./customer-answered.js";
import { exceptionRespected } from "./exception-respected.js";
import { forbiddenStepNotDone } from "./forbidden-step-not-done.js";
import { readingAnswers } from "./reading-answers.js";
import { settingInForce } from "./setting-in-force.js";

/** In the order in which they are taught. */
export const checks = {
  settingInForce,
  exceptionRespected,
  forbiddenStepNotDone,
  copyBeforeChange,
  answerReceived,
  answerInEnglish,
  answerHasFacts,
  answerInOwnWords,
  readingAnswers,
  abuseReportAnswered,
  customerAnswered,
} as const;
