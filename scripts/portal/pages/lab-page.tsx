import { CallBox } from "./call-box.js";
import { Competences } from "./competences.js";
import { Exercises } from "./exercises.js";
import { LabPicture } from "./lab-picture.js";
import { MachineList } from "./machine-list.js";
import { Messages } from "./messages.js";
import { Progress } from "./progress.js";
import { ago } from "./times.js";
import type { LabFrame, LabView } from "./view.js";
import { LanguageContext, useWords } from "./words.js";

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
  return (
    <main id="main" class="lab">
      <div class="lab-head">
        <h1>
          {words({ fr: "Lab", en: "Lab" })} {frame.lab}
        </h1>
        <p>{view.state}</p>
        <p class="clock">
          <span class="note">{words({ fr: "heure du serveur", en: "server's time" })} </span>
          <time datetime={now}>{clock(now, frame.language)}</time>
        </p>
      </div>
      {!frame.mayAct && (
        <p class="note">
          {words({
            fr: "Vous regardez le lab de ce candidat : agissez de votre tableau, ou prenez la main dans un de ses terminaux.",
            en: "You are looking at this candidate's lab: act from your board, or take one of his terminals over.",
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
      <div class="columns">
        <Exercises frame={frame} view={view} now={now} />
        <section class="place" aria-labelledby="machines">
          <h2 id="machines">{words({ fr: "Mon lab", en: "My lab" })}</h2>
          {frame.hasOwnTools && (
            <p>
              <a href={`/labs/${frame.lab}/tools`}>
                {words({ fr: "Mes propres outils (SSH, RDP)", en: "My own tools (SSH, RDP)" })}
              </a>
            </p>
          )}
          <LabPicture frame={frame} view={view} />
          <MachineList frame={frame} view={view} />
        </section>
        <Competences frame={frame} view={view} now={now} />
      </div>
    </main>
  );
}

/** UTC would be nobody's time in the classroom: it is the browser's own zone, and the server's on the first paint. */
function clock(now: string, language: string): string {
  return new Date(now).toLocaleTimeString(language === "fr" ? "fr-FR" : "en-GB", {
    timeStyle: "short",
  });
}
