import type { Page } from "playwright-core";

/** Prepare a page, before anything is on it: it tells when what was typed comes back. */
export async function noteEchoes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = WebSocket.prototype.send;
    const typedOn = new WeakSet<WebSocket>();
    WebSocket.prototype.send = function (this: WebSocket, data) {
      // What is typed is binary.
      if (typeof data !== "string" && !typedOn.has(this)) {
        typedOn.add(this);
        this.addEventListener("message", (message) => {
          if (typeof message.data !== "string") dispatchEvent(new Event("echo"));
        });
      }
      send.call(this, data);
    };
  });
}
