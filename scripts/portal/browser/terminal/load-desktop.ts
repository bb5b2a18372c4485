type DesktopBundle = typeof import("../desktop/main.js");

/** Fetch what draws desktops: of who opens terminals most want none. */
export function loadDesktop(): Promise<DesktopBundle> {
  // Of the same version as this script, which its address names.
  const { search } = new URL(import.meta.url);
  const script = `/assets/desktop.js${search}`;
  return import(script) as Promise<DesktopBundle>;
}
