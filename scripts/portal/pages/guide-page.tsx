import { useWords } from "./words.js";

export interface GuidePageProps {
  /** The end of its address. */
  readonly name: string;
  /** Drawn of Markdown: elements of its own and text. */
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly version: string;
}

/** A guide to read and to print. */
export function GuidePage({ name, html, sections, version }: GuidePageProps) {
  const words = useWords();
  return (
    <main id="main" class={`guide ${name}`}>
      <link rel="stylesheet" href={`/assets/guides-style.css?${version}`} />
      <nav aria-label={words({ fr: "Ce guide", en: "This guide" })}>
        <p>
          <a href="/guides">{words({ fr: "Tous les guides", en: "All guides" })}</a>
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
