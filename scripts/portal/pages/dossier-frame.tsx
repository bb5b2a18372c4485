import type { ComponentChildren } from "preact";
import type { SaidChapter } from "../dossier/said-chapters.js";
import { useWords } from "./words.js";

export interface DossierFrameProps {
  /** The lab whose company it is. */
  readonly lab: string;
  readonly version: string;
  readonly chapters: readonly SaidChapter[];
  /** What is searched for; empty where nothing is. */
  readonly asked: string;
  /** Why it is not searched for. */
  readonly problem?: string | undefined;
  /** The chapter that is shown. */
  readonly current?: string;
  readonly children: ComponentChildren;
}

/** Longest that is searched for, in characters. */
export const longestQuestion = 100;

/** What each page of the operations manual has around it: the search, and all chapters. */
export function DossierFrame({
  lab,
  version,
  chapters,
  asked,
  problem,
  current,
  children,
}: DossierFrameProps) {
  const words = useWords();
  const base = `/labs/${lab}/dossier`;
  return (
    <main id="main" class="guide dossier">
      <link rel="stylesheet" href={`/assets/guides-style.css?${version}`} />
      <div class="search">
        <p class="buttons">
          <a href={`/labs/${lab}`}>{words({ fr: `Lab ${lab}`, en: `Lab ${lab}` })}</a>
          <a href="#chapters">{words({ fr: "Chapitres", en: "Chapters" })}</a>
          <a href={`${base}.pdf`}>
            {words({ fr: "Tout le dossier (PDF)", en: "The whole manual (PDF)" })}
          </a>
        </p>
        {/* Without a script: what is asked for is in the address, which can be kept and sent. */}
        <search>
          <form method="get" action={base}>
            <label for="asked">
              {words({ fr: "Rechercher dans le dossier", en: "Search the manual" })}
            </label>
            <input
              id="asked"
              name="q"
              type="search"
              value={asked}
              maxLength={longestQuestion}
              aria-describedby={problem === undefined ? undefined : "problem"}
            />
            <button type="submit">{words({ fr: "Rechercher", en: "Search" })}</button>
          </form>
        </search>
        {problem !== undefined && (
          <p class="problem" id="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <article>{children}</article>
      {/* After what is read: on a narrow screen it would stand before it at each page. */}
      <nav id="chapters" aria-label={words({ fr: "Chapitres", en: "Chapters" })}>
        <ul>
          {chapters.map(({ id, title }) => (
            <li key={id}>
              <a href={`${base}/${id}`} aria-current={id === current ? "page" : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </main>
  );
}
