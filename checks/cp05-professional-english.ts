import { answerHasFacts } from "./cp05/checks/answer-has-facts.js";
import { answerInEnglish } from "./cp05/checks/answer-in-english.js";
import { answerInOwnWords } from "./cp05/checks/answer-in-own-words.js";
import { answerReceived } from "./cp05/checks/answer-received.js";
import { copyBeforeChange } from "./cp05/checks/copy-before-change.js";
import { customerAnswered } from "./cp05/checks/customer-answered.js";
import { exceptionRespected } from "./cp05/checks/exception-respected.js";
import { forbiddenStepNotDone } from "./cp05/checks/forbidden-step-not-done.js";
import { readingAnswers } from "./cp05/checks/reading-answers.js";
import { settingInForce } from "./cp05/checks/setting-in-force.js";
import { customerFromAbroad } from "./cp05/exercises/customer-from-abroad.js";
import { vendorNoticeExercise } from "./cp05/exercises/vendor-notice.js";
import { answeredInFrench } from "./cp05/faults/answered-in-french.js";
import { answersLost } from "./cp05/faults/answers-lost.js";
import { copyMadeTooLate } from "./cp05/faults/copy-made-too-late.js";
import { customerLetterLost } from "./cp05/faults/customer-letter-lost.js";
import { exceptionForgotten } from "./cp05/faults/exception-forgotten.js";
import { extensionWithdrawn } from "./cp05/faults/extension-withdrawn.js";
import { limitInKilobytes } from "./cp05/faults/limit-in-kilobytes.js";
import { noticePasted } from "./cp05/faults/notice-pasted.js";
import { replacedRevisionFollowed } from "./cp05/faults/replaced-revision-followed.js";
import { wrongReading } from "./cp05/faults/wrong-reading.js";
import { hints } from "./cp05/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp05 = competence({
  id: "cp05",
  title: {
    fr: "Utiliser l'anglais dans son activité professionnelle en informatique",
    en: "Use English in one's professional activity in computing",
  },
  checks: {
    "setting-in-force": settingInForce,
    "exception-respected": exceptionRespected,
    "forbidden-step-not-done": forbiddenStepNotDone,
    "copy-before-change": copyBeforeChange,
    "answer-received": answerReceived,
    "answer-in-english": answerInEnglish,
    "answer-has-facts": answerHasFacts,
    "answer-in-own-words": answerInOwnWords,
    "reading-answers": readingAnswers,
    "customer-answered": customerAnswered,
    "language-mastered": {
      title: {
        fr: "L'anglais est au niveau demandé : grammaire, registre, expression orale (A2) ; la machine n'attribue aucun niveau du CECRL",
        en: "The English is at the level asked for: grammar, register, speaking (A2); the machine gives no CEFR level",
      },
      needsTrainer: true,
    },
  },
  hints,
  faults: {
    "limit-in-kilobytes": limitInKilobytes,
    "replaced-revision-followed": replacedRevisionFollowed,
    "exception-forgotten": exceptionForgotten,
    "extension-withdrawn": extensionWithdrawn,
    "copy-made-too-late": copyMadeTooLate,
    "answered-in-french": answeredInFrench,
    "notice-pasted": noticePasted,
    "answers-lost": answersLost,
    "wrong-reading": wrongReading,
    "customer-letter-lost": customerLetterLost,
  },
  exercises: {
    "vendor-notice": vendorNoticeExercise,
    "customer-from-abroad": customerFromAbroad,
  },
});
export default cp05;

await runAlone(import.meta.url, cp05);
