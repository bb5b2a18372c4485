import { useWords } from "./words.js";

export interface GuidesPageProps {
  readonly guides: readonly {
    readonly name: string;
    readonly title: string;
    readonly lead: string;
  }[];
}

/** The guides that somebody may read. */
export function GuidesPage({ guides }: GuidesPageProps) {
  const words = useWords();
  return (
    <main id="main" class="way-in">
      <h1>Guides</h1>
      {guides.map(({ name, title, lead }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>
            <a href={`/guides/${name}`}>{title}</a>
          </h2>
          <p>{lead}</p>
        </section>
      ))}
      <p class="note">
        {words({
          fr: "Chacun s'imprime depuis le navigateur (Ctrl+P) ; celui du candidat tient sur une feuille A4.",
          en: "Each can be printed by the browser (Ctrl+P); the candidate's fits on a sheet of A4.",
        })}
      </p>
    </main>
  );
}
