import { useWords } from "./words.js";

export interface ExerciseSheetPageProps {
  /** Drawn of Markdown: elements of its own and text. */
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly version: string;
}

/** An exercise's brief and model answer, to read and to print. */
export function ExerciseSheetPage({ html, sections, version }: ExerciseSheetPageProps) {
  const words = useWords();
  return (
    <main id="main" class="guide">
      <link rel="stylesheet" href={`/assets/guides-style.css?${version}`} />
      <nav aria-label={words({ fr: "Cet exercice", en: "This exercise" })}>
        <p>
          <a href="/board/exercises">{words({ fr: "Tous les exercices", en: "All exercises" })}</a>
        </p>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <article dangerouslySetInnerHTML={{ __html: html }} />
    </main>
  );
}
