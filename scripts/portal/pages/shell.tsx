import type { ComponentChildren } from "preact";
import { type Language, languages } from "../../ground/text.js";
import { LanguageContext, useWords } from "./words.js";

export interface ShellProps {
  readonly language: Language;
  readonly title: string;
  /** Who has come in; absent where nobody has. */
  readonly who?: string | undefined;
  /** The reader's own lab; absent where he has none. */
  readonly lab?: string | undefined;
  /** What the browser's part is drawn from; absent where the page has none. */
  readonly data?: unknown;
  /** The browser's part. @default "portal.js" */
  readonly script?: string | undefined;
  /** What the script imports: the browser fetches these at once, not after it has read the script. */
  readonly imports: readonly string[];
  readonly version: string;
  /** A style sheet. */
  readonly style: string;
  readonly children: ComponentChildren;
}

/** What every page has around it. */
export function Shell({
  language,
  title,
  who,
  lab,
  data,
  script = "portal.js",
  imports,
  version,
  style,
  children,
}: ShellProps) {
  return (
    <LanguageContext.Provider value={language}>
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${title} · Plateau`}</title>
          <link rel="icon" href={`/assets/icon.svg?${version}`} type="image/svg+xml" />
          <style dangerouslySetInnerHTML={{ __html: style }} />
          {data !== undefined && <script type="module" src={`/assets/${script}?${version}`} />}
          {imports.map((name) => (
            <link key={name} rel="modulepreload" href={`/assets/${name}`} />
          ))}
        </head>
        <body>
          <Header language={language} who={who} lab={lab} />
          <div id="page">{children}</div>
          {data !== undefined && (
            // No script, hence no eval and nothing inline: a block of data that the script reads.
            <script
              type="application/json"
              id="data"
              dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
            />
          )}
        </body>
      </html>
    </LanguageContext.Provider>
  );
}

const languageNames: Readonly<Record<Language, string>> = { fr: "Français", en: "English" };

function Header({ language, who, lab }: Pick<ShellProps, "language" | "who" | "lab">) {
  const words = useWords();
  return (
    <header class="top">
      <a class="skip" href="#main">
        {words({ fr: "Aller au contenu", en: "Skip to content" })}
      </a>
      <a class="brand" href="/">
        Plateau
      </a>
      <a href="/guides">Guides</a>
      {lab !== undefined && (
        <a href={`/labs/${lab}/dossier`}>
          {words({ fr: "Dossier d'exploitation", en: "Operations manual" })}
        </a>
      )}
      <form method="post" action="/language" class="languages">
        {languages
          .filter((one) => one !== language)
          .map((one) => (
            <button type="submit" key={one} name="language" value={one} lang={one} class="quiet">
              {languageNames[one]}
            </button>
          ))}
      </form>
      {who !== undefined && (
        <form method="post" action="/session/end">
          <button type="submit" class="quiet">
            {words({ fr: `Quitter (${who})`, en: `Leave (${who})` })}
          </button>
        </form>
      )}
    </header>
  );
}
