/** What a browser may have, by which keys of the system reach the page: Alt+Tab, Esc. */
interface KeyboardLock {
  lock(): Promise<void>;
}

/** Show something alone on the whole screen, or no more. */
export async function fillScreen(element: HTMLElement): Promise<void> {
  if (document.fullscreenElement === element) {
    await document.exitFullscreen();
    return;
  }
  try {
    await element.requestFullscreen();
    await (navigator as { readonly keyboard?: KeyboardLock }).keyboard?.lock();
  } catch {
    // A browser may refuse either: it stays as large as it is.
  }
}
