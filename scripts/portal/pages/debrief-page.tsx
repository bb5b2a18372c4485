import { useWords } from "./words.js";

/** How many have done something, of how many. */
export interface DebriefShare {
  readonly title: string;
  readonly good: number;
  readonly of: number;
}

export interface DebriefView extends DebriefShare {
  readonly id: string;
  /** What is given for it, in minutes, and the median of what it took. */
  readonly given: number;
  readonly minutes: number;
  /** The day, YYYY-MM-DD; null where nobody has finished it. */
  readonly day: string | null;
  /** How many have taken a hint. */
  readonly hinted: number;
  readonly checks: readonly DebriefShare[];
  /** Those that a trainer judged. */
  readonly criteria: readonly DebriefShare[];
  /** Those that were drawn. */
  readonly causes: readonly DebriefShare[];
}

/** What an exercise came to, for the beamer: without a name, and large enough for the last row. */
export function DebriefPage({
  view,
  version,
}: {
  readonly view: DebriefView;
  readonly version: string;
}) {
  const words = useWords();
  const { id, title, given, minutes, day, hinted, good, of, checks, criteria, causes } = view;
  return (
    <main id="main" class="debrief">
      <link rel="stylesheet" href={`/assets/guides-style.css?${version}`} />
      <p>
        <a href="/board/results">{words({ fr: "Résultats", en: "Results" })}</a>
        {" · "}
        <a href={`/board/exercises/${id}`}>
          {words({ fr: "Énoncé et corrigé", en: "Brief and model answer" })}
        </a>
      </p>
      <h1>{title}</h1>
      {day === null ? (
        <p>
          {words({
            fr: "Personne n'a encore terminé cet exercice.",
            en: "Nobody has finished this exercise yet.",
          })}
        </p>
      ) : (
        <>
          <p>
            <strong>
              {words({ fr: `${good} réussis sur ${of}`, en: `${good} of ${of} have done it` })}
            </strong>
            {words({
              fr: `, en ${minutes} min (médiane) sur ${given} ; ${hinted} ont pris un indice. ${day}`,
              en: `, in ${minutes} min (median) of ${given}; ${hinted} took a hint. ${day}`,
            })}
          </p>
          <Shares title={words({ fr: "Ce qui est jugé", en: "What is judged" })} all={checks} />
          {criteria.length > 0 && (
            <Shares
              title={words({ fr: "Ce que le formateur apprécie", en: "What the trainer judges" })}
              all={criteria}
            />
          )}
          {causes.length > 0 && (
            <Shares title={words({ fr: "Causes tirées", en: "Causes drawn" })} all={causes} />
          )}
        </>
      )}
    </main>
  );
}

function Shares({ title, all }: { readonly title: string; readonly all: readonly DebriefShare[] }) {
  const words = useWords();
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {all.map((one) => (
          <tr key={one.title}>
            <th scope="row">{one.title}</th>
            <td class={one.good === one.of ? "satisfied" : "not_satisfied"}>
              <meter
                value={one.good}
                max={one.of}
                aria-label={words({
                  fr: `${one.good} sur ${one.of}`,
                  en: `${one.good} of ${one.of}`,
                })}
              />{" "}
              {`${one.good}/${one.of}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
