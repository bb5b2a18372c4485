type TerminalBundle = typeof import("./terminal/main.js");

/** Fetch what draws terminals: it weighs more than all pages together, and most visits want none. */
export async function loadTerminals(version: string): Promise<TerminalBundle> {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `/assets/terminal-style.css?${version}`;
  const styled = new Promise((loaded, failed) => {
    style.onload = loaded;
    style.onerror = failed;
  });
  document.head.append(style);
  const script = `/assets/terminal.js?${version}`;
  // Before it is styled a terminal measures itself wrongly.
  const [bundle] = await Promise.all([import(script) as Promise<TerminalBundle>, styled]);
  return bundle;
}
