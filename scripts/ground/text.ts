/** A text shown to people, in both languages side by side. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Text;

export const languages: readonly Language[] = ["fr", "en"];

/** The language asked for by `--lang`, else by the locale, else French. */
export function chooseLanguage(asked?: string, locale = localeOf(process.env)): Language {
  if (asked === "fr" || asked === "en") return asked;
  return locale.startsWith("en") ? "en" : "fr";
}

function localeOf(env: NodeJS.ProcessEnv): string {
  return env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
}

let current: Language = chooseLanguage();

/** Set once by the command line, before anything is said. */
export function setLanguage(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}

/** The text in the language of the run. */
export function say(text: Text): string {
  return text[current];
}
