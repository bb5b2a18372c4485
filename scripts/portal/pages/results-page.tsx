import { useWords } from "./words.js";

/** What became of an exercise, the last time. */
export interface ResultCell {
  readonly isSatisfied: boolean;
  readonly satisfied: number;
  readonly of: number;
  readonly minutes: number;
  readonly hintMinutes: number;
  /** Whether a trainer worked on it. */
  readonly isAssisted: boolean;
  /** How often it was finished. */
  readonly times: number;
}

/** How often something was failed. */
export interface ResultShare {
  /** Full id of the exercise or check. */
  readonly id: string;
  readonly title: string;
  readonly failed: number;
  readonly of: number;
  /** The median. */
  readonly minutes: number;
}

export interface ResultsView {
  /** The group that is shown; empty for all. */
  readonly team: string;
  readonly teams: readonly string[];
  readonly exercises: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly {
    readonly candidate: string;
    readonly person: string;
    /** In the order of the exercises. */
    readonly cells: readonly (ResultCell | null)[];
  }[];
  readonly byExercise: readonly ResultShare[];
  readonly byCheck: readonly ResultShare[];
  readonly byCause: readonly ResultShare[];
}

/** What a class has finished: candidates by exercises, and where people fail. */
export function ResultsPage({ view, unread }: { view: ResultsView; unread: readonly string[] }) {
  const words = useWords();
  const query = view.team === "" ? "" : `?team=${encodeURIComponent(view.team)}`;
  return (
    <main id="main" class="board">
      <div class="section-head">
        <h1>{words({ fr: "Résultats", en: "Results" })}</h1>
        <a href="/board">{words({ fr: "La classe", en: "The class" })}</a>
        <a href={`/board/results.csv${query}`} download>
          {words({ fr: "Tableur (CSV)", en: "Spreadsheet (CSV)" })}
        </a>
      </div>
      {unread.map((told) => (
        <p class="problem" role="alert" key={told}>
          <span aria-hidden="true">⚠ </span>
          {told}
        </p>
      ))}
      {view.teams.length > 0 && (
        <form method="get" class="chosen-by">
          <label class="field">
            {words({ fr: "Groupe", en: "Group" })}
            <select name="team">
              <option value="">{words({ fr: "tous", en: "all" })}</option>
              {view.teams.map((one) => (
                <option key={one} value={one} selected={one === view.team}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{words({ fr: "Afficher", en: "Show" })}</button>
        </form>
      )}
      {view.exercises.length === 0 ? (
        <p>
          {words({
            fr: "Aucun exercice terminé : la grille se remplit à mesure que des exercices se terminent.",
            en: "No exercise is finished yet: the grid fills as exercises end.",
          })}
        </p>
      ) : (
        <>
          <Grid view={view} />
          <Shares
            title={{ fr: "Par exercice", en: "By exercise" }}
            all={view.byExercise}
            isLinked
            hasDebrief
          />
          <Shares title={{ fr: "Contrôles manqués", en: "Checks missed" }} all={view.byCheck} />
          <Shares
            title={{ fr: "Causes manquées", en: "Causes missed" }}
            all={view.byCause}
            isLinked
          />
        </>
      )}
    </main>
  );
}

function Grid({ view: { exercises, rows } }: { readonly view: ResultsView }) {
  const words = useWords();
  return (
    <section class="scrolls" aria-label={words({ fr: "grille", en: "grid" })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words({ fr: "candidat", en: "candidate" })}</th>
            {exercises.map(({ id, title }) => (
              <th key={id} scope="col">
                <a href={`/board/exercises/${id}`} title={title}>
                  {id}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ candidate, person, cells }) => (
            <tr key={candidate}>
              <th scope="row">
                <a href={`/timeline/${candidate}`}>{candidate}</a> {person}
              </th>
              {cells.map((cell, at) => (
                <Cell key={exercises[at]?.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {words({
          fr: "✓ satisfait · ✗ non satisfait, contrôles satisfaits sur jugés · minutes travaillées · + minutes d'indices · a : un formateur a aidé · ×n : terminé n fois, la dernière compte",
          en: "✓ satisfied · ✗ not satisfied, checks satisfied of those judged · minutes worked · + minutes of hints · a: a trainer helped · ×n: finished n times, the last one counts",
        })}
      </p>
    </section>
  );
}

function Cell({ cell }: { readonly cell: ResultCell | null }) {
  if (!cell) return <td class="cell" />;
  const { isSatisfied, satisfied, of, minutes, hintMinutes, isAssisted, times } = cell;
  const more = [
    `${minutes} min`,
    hintMinutes > 0 ? `+${hintMinutes}` : "",
    isAssisted ? "a" : "",
    times > 1 ? `×${times}` : "",
  ];
  return (
    <td class={`cell ${isSatisfied ? "satisfied" : "not_satisfied"}`}>
      {isSatisfied ? "✓" : `✗ ${satisfied}/${of}`}
      <span class="note">{` ${more.filter(Boolean).join(" ")}`}</span>
    </td>
  );
}

function Shares({
  title,
  all,
  isLinked = false,
  hasDebrief = false,
}: {
  readonly title: { readonly fr: string; readonly en: string };
  readonly all: readonly ResultShare[];
  /** Whether they are of exercises, which have a page. */
  readonly isLinked?: boolean;
  /** Whether they are exercises, each with what it came to for the beamer. */
  readonly hasDebrief?: boolean;
}) {
  const words = useWords();
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{words(title)}</h2>
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">{words({ fr: "intitulé", en: "title" })}</th>
              <th scope="col">{words({ fr: "échecs", en: "failed" })}</th>
              <th scope="col">{words({ fr: "durée médiane", en: "median time" })}</th>
              <th scope="col">{words({ fr: "identifiant", en: "id" })}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ id, title: name, failed, of, minutes }) => (
              <tr key={`${id} ${name}`}>
                <th scope="row">
                  {isLinked ? <a href={`/board/exercises/${id}`}>{name}</a> : name}
                  {hasDebrief && (
                    <>
                      {" · "}
                      <a
                        href={`/board/exercises/${id}/debrief`}
                        aria-label={words({ fr: `Débriefing : ${name}`, en: `Debrief: ${name}` })}
                      >
                        {words({ fr: "débriefing", en: "debrief" })}
                      </a>
                    </>
                  )}
                </th>
                <td>{`${failed}/${of} (${Math.round((100 * failed) / of)} %)`}</td>
                <td>{`${minutes} min`}</td>
                <td>
                  <code>{id}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
