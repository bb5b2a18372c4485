import { pathTitle } from "./path-page.js";
import { useWords } from "./words.js";

export interface ExercisesPageProps {
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    readonly level: number;
    /** How many causes it is drawn from; 0 where it is set up in one way. */
    readonly causes: number;
  }[];
  readonly competences: readonly string[];
  readonly minutes: readonly number[];
  /** What the rows were chosen by. */
  readonly asked: {
    readonly competence: string;
    readonly minutes: string;
    readonly level: string;
    readonly words: string;
  };
}

/** The exercises that a trainer chooses from, each with its brief and model answer. */
export function ExercisesPage({ rows, competences, minutes, asked }: ExercisesPageProps) {
  const words = useWords();
  return (
    <main id="main" class="exercise-list">
      <div class="section-head">
        <h1>{words({ fr: "Exercices", en: "Exercises" })}</h1>
        <a href="/board">{words({ fr: "La classe", en: "The class" })}</a>
        <a href="/board/path">{words(pathTitle)}</a>
      </div>
      <form method="get" class="chosen-by">
        <label class="field">
          {words({ fr: "Compétence", en: "Competence" })}
          <select name="competence">
            <option value="">{words({ fr: "toutes", en: "all" })}</option>
            {competences.map((one) => (
              <option key={one} value={one} selected={one === asked.competence}>
                {one.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words({ fr: "Durée", en: "Duration" })}
          <select name="minutes">
            <option value="">{words({ fr: "toutes", en: "all" })}</option>
            {minutes.map((one) => (
              <option key={one} value={one} selected={String(one) === asked.minutes}>
                {`${one} min`}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words({ fr: "Niveau", en: "Level" })}
          <select name="level">
            <option value="">{words({ fr: "tous", en: "all" })}</option>
            {["1", "2", "3"].map((one) => (
              <option key={one} selected={one === asked.level}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words({ fr: "Mots de l'énoncé", en: "Words of the brief" })}
          <input type="search" name="words" value={asked.words} maxLength={80} />
        </label>
        <button type="submit">{words({ fr: "Chercher", en: "Search" })}</button>
      </form>
      <p role="status">
        {words({ fr: `${rows.length} exercice(s)`, en: `${rows.length} exercise(s)` })}
      </p>
      {rows.length > 0 && (
        <div class="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{words({ fr: "exercice", en: "exercise" })}</th>
                <th scope="col">{words({ fr: "durée", en: "duration" })}</th>
                <th scope="col">{words({ fr: "niveau", en: "level" })}</th>
                <th scope="col">{words({ fr: "causes", en: "causes" })}</th>
                <th scope="col">{words({ fr: "identifiant", en: "id" })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, minutes: lasts, level, causes }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/board/exercises/${id}`}>{title}</a>
                  </th>
                  <td>{`${lasts} min`}</td>
                  <td>{level}</td>
                  <td>{causes || "–"}</td>
                  <td>
                    <code>{id}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}
