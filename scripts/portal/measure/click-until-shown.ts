import type { Page } from "playwright-core";

/**
 * Click in a page, and wait until its terminal shows something.
 *
 * @param selector of what is clicked
 * @param shows a regular expression, for one line of the terminal
 * @returns how long it took in the page, in milliseconds
 */
export function clickUntilShown(page: Page, selector: string, shows: string): Promise<number> {
  return page.evaluate(
    ({ selector, shows }) =>
      new Promise<number>((done, failed) => {
        const button = document.querySelector<HTMLElement>(selector);
        if (!button) return failed(new Error(`there is no ${selector}`));
        const line = new RegExp(shows);
        const start = performance.now();
        new MutationObserver((_, observer) => {
          const lines = document.querySelectorAll(".pane:not([hidden]) .xterm-rows > div");
          if (![...lines].some(({ textContent }) => line.test(textContent ?? ""))) return;
          observer.disconnect();
          done(performance.now() - start);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        button.click();
      }),
    { selector, shows },
  );
}
