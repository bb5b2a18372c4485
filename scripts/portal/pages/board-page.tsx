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
}

/** The trainer's board: candidates by competences, those who have been stuck for longest first. */
export function BoardPage(props: BoardPageProps) {
  return (
    <LanguageContext.Provider value={props.view.language}>
      <Board {...props} />
    </LanguageContext.Provider>
  );
}

function Board({ view, now, isOffline, isNameless, toggleNames }: BoardPageProps) {
  const words = useWords();
  const { competences, rows } = view;
  return (
    <main id="main" class="board">
      <div class="section-head">
        <h1>{words({ fr: "La classe", en: "The class" })}</h1>
        <a href="/board/cards">{words({ fr: "Cartes", en: "Cards" })}</a>
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
      <Queue view={view} now={now} isNameless={isNameless} />
      {rows.length === 0 ? (
        <p>
          {words({
            fr: "Personne encore : 'lab up c01' crée un lab, 'lab card c01' une carte pour y entrer.",
            en: "Nobody yet: 'lab up c01' makes a lab, 'lab card c01' a card to enter it.",
          })}
        </p>
      ) : (
        // Wider than a tablet, it scrolls by itself: rows have links, so the keyboard gets there as well.
        <section class="scrolls" aria-label={words({ fr: "tableau", en: "board" })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words({ fr: "candidat", en: "candidate" })}</th>
                <th scope="col">{words({ fr: "bloqué depuis", en: "stuck since" })}</th>
                {competences.map(({ id, title }) => (
                  <th key={id} scope="col" class="cell">
                    <abbr title={title}>{id.slice(2)}</abbr>
                  </th>
                ))}
                <th scope="col">{words({ fr: "dernier regard", en: "last look" })}</th>
                <th scope="col">{words({ fr: "dernier indice", en: "last hint" })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.lab} row={row} view={view} now={now} isNameless={isNameless} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="note">
        {words({
          fr: "✓ tout satisfait · ✗ non satisfaits · ? non observés · vide : jamais contrôlée. En tête, qui a depuis le plus longtemps un contrôle rouge.",
          en: "✓ all satisfied · ✗ not satisfied · ? not observed · empty: never checked. First, who has had a red check for longest.",
        })}
      </p>
    </main>
  );
}

function Row({
  row,
  view,
  now,
  isNameless,
}: Pick<BoardPageProps, "view" | "now" | "isNameless"> & { readonly row: BoardRow }) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">
        <a href={`/labs/${row.lab}`}>{row.lab}</a> {!isNameless && row.person}{" "}
        <a
          class="note"
          href={`/timeline/${row.lab}`}
          aria-label={words({ fr: `Fil de ${row.lab}`, en: `Timeline of ${row.lab}` })}
        >
          {words({ fr: "fil", en: "timeline" })}
        </a>
        <span class="note">{` ${[row.state, ...row.exercises].join(" · ")}`}</span>
      </th>
      <td>
        {row.stuck && (
          <>
            <strong>{words(lasting(row.stuck.since, now))}</strong>{" "}
            <span class="note">{row.stuck.check}</span>
          </>
        )}
      </td>
      {view.competences.map(({ id }) => (
        <Cell key={id} cell={row.cells[id]} />
      ))}
      <td>{row.lastLook && words(ago(row.lastLook, now))}</td>
      <td>{row.lastHint && words(ago(row.lastHint, now))}</td>
    </tr>
  );
}

function Cell({ cell }: { readonly cell: BoardCell | undefined }) {
  if (!cell) return <td class="cell" />;
  const { satisfied, red, unseen } = cell;
  if (red > 0) return <td class="cell not_satisfied">{`✗${red}`}</td>;
  if (unseen > 0) return <td class="cell not_observed">{`?${unseen}`}</td>;
  return <td class="cell satisfied">{satisfied > 0 ? "✓" : ""}</td>;
}
