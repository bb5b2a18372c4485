import { clockTime } from "../../ground/clock.js";
import { Accounts } from "./accounts.js";
import { CallBox } from "./call-box.js";
import { Competences } from "./competences.js";
import type { ExamBarProps } from "./exam/exam-bar.js";
import type { ExamOverProps } from "./exam/exam-over.js";
import type { ExamSetUpProps } from "./exam/exam-set-up.js";
import type { ExamSheetProps } from "./exam/exam-sheet.js";
import { ExamStyle } from "./exam/exam-style.js";
import { Exercises } from "./exercises.js";
import { isSealed } from "./is-sealed.js";
import { LabPicture } from "./lab-picture.js";
import { MachineList } from "./machine-list.js";
import { Messages } from "./messages.js";
import { part } from "./part.js";
import { Progress } from "./progress.js";
import { ago } from "./times.js";
import type { LabFrame, LabView } from "./view.js";
import { LanguageContext, useWords } from "./words.js";

const ExamBar = part<ExamBarProps>("ExamBar");
const ExamOver = part<ExamOverProps>("ExamOver");
const ExamSetUp = part<ExamSetUpProps>("ExamSetUp");
const ExamSheet = part<ExamSheetProps>("ExamSheet");

export interface LabPageProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  /** The server's clock now, ISO 8601. */
  readonly now: string;
  /** Whether the server has stopped telling what changes. */
  readonly isOffline: boolean;
}

/** A candidate's lab: what he is asked, how it stands, and what was seen of it. */
export function LabPage(props: LabPageProps) {
  return (
    <LanguageContext.Provider value={props.frame.language}>
      <Lab {...props} />
    </LanguageContext.Provider>
  );
}

function Lab({ frame, view, now, isOffline }: LabPageProps) {
  const words = useWords();
  const { exam } = view;
  const isOver = exam?.state === "finished";
  const isHalf = exam?.state === "half";
  const isExam = isSealed(frame, view);
  return (
    <main id="main" class="lab">
      {exam && <ExamStyle version={frame.version} />}
      <div class="lab-head">
        <h1>
          {words({ fr: "Lab", en: "Lab" })} {frame.lab}
        </h1>
        <p>{view.state}</p>
        <p class="clock">
          <span class="note">{words({ fr: "heure du serveur", en: "server's time" })} </span>
          <time datetime={now}>{clockTime(now)}</time>
        </p>
      </div>
      {frame.mayAct && (
        <p class="note">
          {words({
            fr: `Vous êtes ${frame.me.name}, technicien de ${frame.me.company}.`,
            en: `You are ${frame.me.name}, a technician of ${frame.me.company}.`,
          })}
        </p>
      )}
      {exam && !isOver && !isHalf && <ExamBar frame={frame} view={view} exam={exam} now={now} />}
      {!frame.mayAct && (
        <p class="note">
          {words({
            fr: "Vous regardez le lab de ce candidat : agissez de votre tableau, ou prenez la main dans un de ses terminaux.",
            en: "You are looking at this candidate's lab: act from your board, or take over one of the candidate's terminals.",
          })}
        </p>
      )}
      {isOffline && (
        <p class="problem" role="alert">
          <span aria-hidden="true">⚠ </span>
          {words({
            fr: "Plus de nouvelles du serveur : ce qui suit date. La page réessaie toute seule.",
            en: "No news from the server: what follows is out of date. The page tries again by itself.",
          })}
        </p>
      )}
      {view.trouble !== null && (
        <p class="problem" role="alert">
          <span aria-hidden="true">⚠ </span>
          {view.trouble}
        </p>
      )}
      {view.halfDone.map((told) => (
        <p class="problem" key={told}>
          <span aria-hidden="true">⚠ </span>
          {told}
        </p>
      ))}
      <Messages frame={frame} view={view} now={now} />
      {view.frozen && (
        <p class="note frozen" role="status">
          {words({
            fr: `❄ ${view.frozen.trainer} a gelé l'auto-contrôle et les indices ${ago(view.frozen.since, now).fr} : le jugement vient à la fin.`,
            en: `❄ ${view.frozen.trainer} froze self-check and hints ${ago(view.frozen.since, now).en}: the verdict comes at the end.`,
          })}
        </p>
      )}
      <Progress frame={frame} view={view} now={now} />
      <CallBox frame={frame} view={view} now={now} />
      {exam && isOver && <ExamOver frame={frame} view={view} exam={exam} />}
      <div class="columns">
        {isExam && isHalf && <ExamSetUp exam={exam.exam} />}
        {isExam && exam?.sheet && (
          <ExamSheet frame={frame} view={view} exam={exam} sheet={exam.sheet} now={now} />
        )}
        {!isExam && <Exercises frame={frame} view={view} now={now} />}
        <section class="place" aria-labelledby="machines">
          <h2 id="machines">{words({ fr: "Mon lab", en: "My lab" })}</h2>
          <p>
            <a href={`/labs/${frame.lab}/dossier`}>
              {words({
                fr: "Dossier d'exploitation de l'entreprise",
                en: "Operations manual of the company",
              })}
            </a>
          </p>
          {frame.hasOwnTools && (
            <p>
              <a href={`/labs/${frame.lab}/tools`}>
                {words({ fr: "Mes propres outils (SSH, RDP)", en: "My own tools (SSH, RDP)" })}
              </a>
            </p>
          )}
          <Accounts frame={frame} view={view} />
          <LabPicture frame={frame} view={view} />
          <MachineList frame={frame} view={view} />
        </section>
        {!isExam && <Competences frame={frame} view={view} now={now} />}
      </div>
    </main>
  );
}
