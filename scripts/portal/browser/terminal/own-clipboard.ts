/** What this browser's clipboard has; undefined where it would ask first, or does not say. */
export async function ownClipboard(): Promise<string | undefined> {
  try {
    const name = "clipboard-read" as PermissionName;
    const { state } = await navigator.permissions.query({ name });
    return state === "granted" ? await navigator.clipboard.readText() : undefined;
  } catch {
    // Not every browser knows that permission: a button asks there.
    return undefined;
  }
}
