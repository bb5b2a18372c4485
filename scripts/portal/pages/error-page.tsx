import { useWords } from "./words.js";

/** A page that can't be had, and what to do instead. */
export function ErrorPage({ text }: { readonly text: string }) {
  const words = useWords();
  return (
    <main id="main" class="way-in">
      <h1>{words({ fr: "Cette page n'est pas là", en: "This page is not there" })}</h1>
      <p>{text}</p>
      <p>
        <a href="/">{words({ fr: "Revenir au début", en: "Back to the start" })}</a>
      </p>
    </main>
  );
}
