/** A text shown to people, in both languages side by side. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** What people are told: a text of ours, or what a machine or a program said, which nobody translates. */
export type Told = Text | string;

export type Language = keyof Text;

/** Texts that files translate into another language, by their English: undefined where one is not translated. */
export type Translation = (english: string) => string | undefined;

export const languages: readonly Language[] = ["fr", "en"];

/** What is told, as somebody of that language reads it. */
export function wordsOf(told: Told, language: Language): string {
  return typeof told === "string" ? told : told[language];
}

/** What is told, as logs have it, and whoever compares it. */
export function english(told: Told): string {
  return wordsOf(told, "en");
}

/**
 * A text of parts that may be in both languages themselves, and of signs between them: text`${machine}: ${why}`.
 * French has a blank before a colon and a semicolon.
 */
export function text(pieces: TemplateStringsArray, ...parts: readonly (Told | number)[]): Text {
  const inOne = (language: Language) => {
    const words = parts.map((part) => (typeof part === "number" ? part : wordsOf(part, language)));
    const signs =
      language === "fr" ? pieces.map((sign) => sign.replace(/([:;]) /g, " $1 ")) : pieces;
    return String.raw({ raw: signs }, ...words);
  };
  return { fr: inOne("fr"), en: inOne("en") };
}

/** Texts one after another, in each language. */
export function joined(parts: readonly Told[], separator: string): Text {
  const inOne = (language: Language) =>
    parts.map((part) => wordsOf(part, language)).join(separator);
  return { fr: inOne("fr"), en: inOne("en") };
}
