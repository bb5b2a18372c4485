/** Whether a key is meant for something that has the focus, or for the browser, and for no shortcut of the page. */
export function isTyping({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return true;
  const wanted = target as HTMLElement;
  return wanted.closest("dialog, textarea, select, input:not([type=checkbox])") !== null;
}
