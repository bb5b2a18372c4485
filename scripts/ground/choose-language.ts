import type { Language } from "./text.js";

/** The language asked for by `--lang`, else by the locale, else French. */
export function chooseLanguage(asked?: string, locale = localeOf(process.env)): Language {
  if (asked === "fr" || asked === "en") return asked;
  return locale.startsWith("en") ? "en" : "fr";
}

function localeOf(env: NodeJS.ProcessEnv): string {
  return env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
}
