import type { Parts } from "../pages/part.js";

/**
 * Fetch what a lab's page does not show at rest. It shares Preact with the page, in whose tree it is drawn.
 *
 * @returns undefined if the server does not answer, which the page says by itself
 */
export async function loadParts(version: string): Promise<Parts | undefined> {
  const script = `/assets/parts.js?${version}`;
  const bundle = (await import(script).catch(() => undefined)) as { parts: Parts } | undefined;
  return bundle?.parts;
}
