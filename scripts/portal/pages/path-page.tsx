import type { Text } from "../../ground/text.js";
import { useWords } from "./words.js";

export const pathTitle: Text = { fr: "Parcours en 30 semaines", en: "Path over 30 weeks" };

export interface PathPageProps {
  readonly steps: readonly {
    readonly weeks: readonly [number, number];
    readonly title: string;
    readonly exercises: readonly {
      readonly id: string;
      readonly title: string;
      readonly minutes: number;
      readonly level: number;
    }[];
  }[];
  readonly competences: readonly {
    readonly id: string;
    readonly title: string;
    /** Ids of those that come before. */
    readonly after: readonly string[];
    /** What no check can see, and the hours that it takes. */
    readonly outside: string;
    readonly hours: number;
  }[];
}

/** The exercises in teaching order, and what a lab can't teach. */
export function PathPage({ steps, competences }: PathPageProps) {
  const words = useWords();
  return (
    <main id="main" class="exercise-list">
      <div class="section-head">
        <h1>{words(pathTitle)}</h1>
        <a href="/board/exercises">{words({ fr: "Exercices", en: "Exercises" })}</a>
      </div>
      {steps.map(({ weeks: [from, to], title, exercises }) => (
        <section key={from}>
          <h2>
            {words({ fr: `Semaines ${from} à ${to} : `, en: `Weeks ${from} to ${to}: ` })}
            {title}
          </h2>
          <ul>
            {exercises.map(({ id, title: name, minutes, level }) => (
              <li key={id}>
                <a href={`/board/exercises/${id}`}>{name}</a>{" "}
                <span class="note">
                  {words({
                    fr: `${id.slice(0, 4).toUpperCase()} · ${minutes} min · niveau ${level}`,
                    en: `${id.slice(0, 4).toUpperCase()} · ${minutes} min · level ${level}`,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{words({ fr: "Ce que le lab ne fait pas voir", en: "What a lab does not show" })}</h2>
      <p>
        {words({
          fr: "À enseigner à côté, avec une estimation des heures : les contrôles n'en disent rien.",
          en: "To be taught besides, with an estimate of the hours: checks tell nothing of it.",
        })}
      </p>
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">{words({ fr: "compétence", en: "competence" })}</th>
              <th scope="col">{words({ fr: "après", en: "after" })}</th>
              <th scope="col">{words({ fr: "hors de Plateau", en: "outside Plateau" })}</th>
              <th scope="col">{words({ fr: "heures", en: "hours" })}</th>
            </tr>
          </thead>
          <tbody>
            {competences.map(({ id, title, after, outside, hours }) => (
              <tr key={id}>
                <th scope="row">{`${id.toUpperCase()} ${title}`}</th>
                <td>{after.map((one) => one.toUpperCase()).join(", ") || "–"}</td>
                <td>{outside}</td>
                <td class="number">{hours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}
