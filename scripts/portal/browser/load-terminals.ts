type TerminalBundle = typeof import("./terminal/main.js");

/** Fetch what draws terminals: it weighs more than all pages together, and most visits want none. */
export async function loadTerminals(): Promise<TerminalBundle> {
  // Of the same version as this script, which its address names.
  const { search } = new URL(import.meta.url);
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `/assets/terminal-style.css${search}`;
  const styled = new Promise((loaded, failed) => {
    style.onload = loaded;
    style.onerror = failed;
  });
  document.head.append(style);
  const script = `/assets/terminal.js${search}`;
  // Before it is styled a terminal measures itself wrongly.
  const [bundle] = await Promise.all([import(script) as Promise<TerminalBundle>, styled]);
  return bundle;
}
