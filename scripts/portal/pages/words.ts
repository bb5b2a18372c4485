import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Language, type Text, wordsOf } from "../../ground/text.js";

/** The language of whoever reads the page. */
export const LanguageContext = createContext<Language>("fr");

/** What says a text of ours in the reader's language: components are drawn in the browser as well, where `say` is not. */
export function useWords(): (text: Text) => string {
  const language = useContext(LanguageContext);
  return (text) => wordsOf(text, language);
}
