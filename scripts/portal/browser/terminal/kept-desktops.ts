const placeOf = (lab: string) => `plateau-desktops-${lab}`;

/** Machines whose desktops this tab of the browser had open, so that a page that is loaded again has them. */
export function keptDesktops(lab: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(lab)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    // A browser may keep nothing, or something else.
    return [];
  }
}

export function keepDesktops(lab: string, machines: readonly string[]): void {
  try {
    sessionStorage.setItem(placeOf(lab), JSON.stringify(machines));
  } catch {
    // They are forgotten with the page.
  }
}
