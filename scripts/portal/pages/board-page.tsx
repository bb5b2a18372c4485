import { ActBar } from "./board/act-bar.js";
import { ActLog, ActsInHand } from "./board/act-list.js";
import { useBoardActs } from "./board/board-acts.js";
import { ClassUpload } from "./board/class-upload.js";
import { ExamCell } from "./board/exam-cell.js";
import type { BoardCatalogue } from "./board-view.js";
import { leftMs } from "./exam/left-ms.js";
import { leftTold } from "./exam/left-told.js";
import { Queue } from "./queue.js";
import { ago, lasting } from "./times.js";
import type { BoardCell, BoardRow, BoardView } from "./view.js";
import { LanguageContext, useWords } from "./words.js";

export interface BoardPageProps {
  readonly view: BoardView;
  readonly now: string;
  readonly isOffline: boolean;
  /** Whether names are kept from whoever sees the projector. */
  readonly isNameless: boolean;
  readonly toggleNames: () => void;
  /** Ids of the labs that are chosen. */
  readonly chosen: readonly string[];
  /** What there is to choose from; null until somebody has wanted it. */
  readonly catalogue: BoardCatalogue | null;
  /** Why the server has not done what was asked last; null where it has. */
  readonly refused: string | null;
}

/** The trainer's board: candidates by competences, those who have been stuck for longest first. */
export function BoardPage(props: BoardPageProps) {
  return (
    <LanguageContext.Provider value={props.view.language}>
      <Board {...props} />
    </LanguageContext.Provider>
  );
}

function Board(props: BoardPageProps) {
  const { view, now, isOffline, isNameless, toggleNames, chosen, catalogue, refused } = props;
  const words = useWords();
  const { competences, rows } = view;
  const hasExams = rows.some(({ exam }) => exam !== null);
  return (
    <main id="main" class="board">
      <div class="section-head">
        <h1>{words({ fr: "La classe", en: "The class" })}</h1>
        <a href="/board/cards">{words({ fr: "Cartes", en: "Cards" })}</a>
        <a href="/board/results">{words({ fr: "Résultats", en: "Results" })}</a>
        <a href="/board/exercises">{words({ fr: "Exercices", en: "Exercises" })}</a>
        <a href="/board/exams">{words({ fr: "Épreuves", en: "Exams" })}</a>
        <button type="button" class="quiet" aria-pressed={isNameless} onClick={toggleNames}>
          {words({ fr: "Cacher les noms", en: "Hide names" })} <kbd>n</kbd>
        </button>
      </div>
      {isOffline && (
        <p class="problem" role="alert">
          <span aria-hidden="true">⚠ </span>
          {words({
            fr: "Plus de nouvelles du serveur : ce qui suit date. La page réessaie toute seule.",
            en: "No news from the server: what follows is out of date. The page tries again by itself.",
          })}
        </p>
      )}
      {[view.trouble, refused].map(
        (told) =>
          told !== null && (
            <p class="problem told" role="alert" key={told}>
              <span aria-hidden="true">⚠ </span>
              {told}
            </p>
          ),
      )}
      <Queue view={view} now={now} isNameless={isNameless} />
      {rows.length > 0 && <ActBar view={view} chosen={chosen} catalogue={catalogue} />}
      <ActsInHand acts={view.acts} now={now} />
      {rows.length === 0 ? (
        <p>
          {words({
            fr: "Personne encore. Donnez la liste de la classe ci-dessous, cochez les candidats, puis créez leurs labs ; la page Cartes donne à chacun de quoi y entrer.",
            en: "Nobody yet. Give the class's roster below, tick the candidates, then make their labs; the page Cards gives each a way in.",
          })}
        </p>
      ) : (
        // Wider than a tablet, it scrolls by itself: rows have links, so the keyboard gets there as well.
        <section class="scrolls" aria-label={words({ fr: "tableau", en: "board" })}>
          <table class={rows.length > 12 ? "dense" : ""}>
            <thead>
              <tr>
                <th scope="col">
                  <span class="spoken">{words({ fr: "choisi", en: "chosen" })}</span>
                </th>
                <th scope="col">{words({ fr: "candidat", en: "candidate" })}</th>
                {hasExams && <th scope="col">{words({ fr: "épreuve", en: "exam" })}</th>}
                <th scope="col">{words({ fr: "bloqué depuis", en: "stuck since" })}</th>
                {competences.map(({ id, title }) => (
                  <th key={id} scope="col" class="cell">
                    <abbr title={title}>{id.slice(2)}</abbr>
                  </th>
                ))}
                <th scope="col">{words({ fr: "dernier contrôle", en: "last check" })}</th>
                <th scope="col">{words({ fr: "dernier indice", en: "last hint" })}</th>
                <th scope="col">{words({ fr: "mémoire", en: "memory" })}</th>
                <th scope="col">{words({ fr: "cœurs", en: "cores" })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.lab}
                  row={row}
                  view={view}
                  now={now}
                  isNameless={isNameless}
                  chosen={chosen}
                  hasExams={hasExams}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="note">
        {words({
          fr: "✓ acquise : un exercice de cette compétence satisfait, sans solution achetée ni aide d'un formateur · – sain, rien d'acquis · ✗ non satisfaits · ? non observés · vide : jamais contrôlée. En tête, qui a depuis le plus longtemps un contrôle rouge. Le tableau a les labs de ce dossier de Plateau, et non ceux d'un autre sur le même moteur.",
          en: "✓ acquired: an exercise of this competence satisfied, without a bought solution or a trainer's help · – healthy, nothing acquired · ✗ not satisfied · ? not observed · empty: never checked. First, who has had a red check for longest. The board has the labs of this home of Plateau, and not those of another on the same engine.",
        })}
      </p>
      <ActLog acts={view.acts} now={now} />
      <ClassUpload />
    </main>
  );
}

function Row({
  row,
  view,
  now,
  isNameless,
  chosen,
  hasExams,
}: Pick<BoardPageProps, "view" | "now" | "isNameless" | "chosen"> & {
  readonly row: BoardRow;
  readonly hasExams: boolean;
}) {
  const words = useWords();
  const { choose } = useBoardActs();
  const { lab, doing } = row;
  const isChosen = chosen.includes(lab);
  return (
    <tr class={isChosen ? "chosen" : ""}>
      <td>
        <input
          type="checkbox"
          aria-label={words({ fr: `Choisir ${lab}`, en: `Choose ${lab}` })}
          checked={isChosen}
          onChange={() => choose(isChosen ? chosen.filter((one) => one !== lab) : [...chosen, lab])}
        />
      </td>
      <th scope="row">
        <a href={`/labs/${lab}`}>{lab}</a> {!isNameless && row.person}{" "}
        <a
          class="note"
          href={`/timeline/${lab}`}
          aria-label={words({ fr: `Fil de ${lab}`, en: `Timeline of ${lab}` })}
        >
          {words({ fr: "fil", en: "timeline" })}
        </a>
        <span class="note">{` ${row.state}`}</span>
        {row.exercises.map((clock) => (
          <span key={clock.id} class={leftMs(clock, now) < 0 ? "note late" : "note"}>
            {` · ${clock.id}, ${words(leftTold(leftMs(clock, now)))}`}
          </span>
        ))}
        {row.users.map(({ login, isTrainers }) => (
          <span key={login} class="note">
            {isTrainers
              ? words({ fr: ` · ${login} : un formateur`, en: ` · ${login}: a trainer` })
              : words({ fr: ` · ${login} simulé`, en: ` · ${login} simulated` })}
          </span>
        ))}
        {row.scenario && (
          <span class={leftMs(row.scenario, now) < 0 ? "note late" : "note"}>
            {words({
              fr: ` · scénario « ${row.scenario.title} », ${leftTold(leftMs(row.scenario, now)).fr}`,
              en: ` · scenario “${row.scenario.title}”, ${leftTold(leftMs(row.scenario, now)).en}`,
            })}
          </span>
        )}
        {row.troubles.map((trouble) => (
          <span key={trouble} class="note">{` · ⚠ ${trouble}`}</span>
        ))}
        {row.isFrozen && (
          <span class="note">
            {" · ❄ "}
            {words({ fr: "auto-contrôle gelé", en: "self-check frozen" })}
          </span>
        )}
        {row.unread > 0 && (
          <span class="note">
            {" · ✉ "}
            {words({
              fr: `${row.unread} non lu${row.unread > 1 ? "s" : ""}`,
              en: `${row.unread} unread`,
            })}
          </span>
        )}
        {row.declared > 0 && (
          <span class="note">
            {" · "}
            {words({ fr: `${row.declared} déclaré`, en: `${row.declared} declared` })}
          </span>
        )}
        {row.cutOff && (
          <span class="note">
            {" · ⚠ "}
            {words({
              fr: `coupé par l'arrêt du serveur : ${row.cutOff.what}, ${ago(row.cutOff.begunAt, now).fr}`,
              en: `cut off by the server's end: ${row.cutOff.what}, ${ago(row.cutOff.begunAt, now).en}`,
            })}
          </span>
        )}
        {row.stopped.map(({ machine, at, why }) => (
          <span key={machine} class="note">
            {` · ⚠ ${machine}, ${words(ago(at, now))}, ${why}`}
          </span>
        ))}
        {doing && (
          <span class="goes-on">
            {`${doing.what}${doing.of > 0 ? ` ${doing.done}/${doing.of}` : ""}`}
            <span class="note">{` ${doing.note}`}</span>
          </span>
        )}
      </th>
      {hasExams && <ExamCell row={row} now={now} />}
      <td>
        {row.stuck && (
          <>
            <strong>{words(lasting(row.stuck.since, now))}</strong>{" "}
            <details class="note">
              <summary>{row.stuck.check}</summary>
              {row.stuck.remedy}
            </details>
          </>
        )}
      </td>
      {view.competences.map(({ id }) => (
        <Cell key={id} cell={row.cells[id]} isAcquired={row.acquired.includes(id)} />
      ))}
      <td>{row.lastLook && words(ago(row.lastLook, now))}</td>
      <td>{row.lastHint && words(ago(row.lastHint, now))}</td>
      <td class="number">{row.memoryMiB !== null && `${row.memoryMiB} Mi`}</td>
      <td class="number">{row.cores?.toFixed(1)}</td>
    </tr>
  );
}

function Cell({
  cell = { satisfied: 0, red: 0, unseen: 0 },
  isAcquired,
}: {
  readonly cell: BoardCell | undefined;
  readonly isAcquired: boolean;
}) {
  const words = useWords();
  const { satisfied, red, unseen } = cell;
  if (red > 0) return <td class="cell not_satisfied">{`✗${red}`}</td>;
  if (unseen > 0) return <td class="cell not_observed">{`?${unseen}`}</td>;
  if (isAcquired) return <td class="cell satisfied">✓</td>;
  if (satisfied === 0) return <td class="cell" />;
  return (
    <td class="cell healthy">
      <abbr title={words({ fr: "sain, rien d'acquis", en: "healthy, nothing acquired" })}>–</abbr>
    </td>
  );
}
