import type { Browser, Page } from "playwright-core";
import { withChannel } from "../../channel/with-channel.js";
import type { Measures } from "../../cli/measure/measures.js";
import { newPage } from "./new-page.js";
import type { ServedPages } from "./serve-pages.js";

const machine = "adm1";
const times = 3;

/** Measure a desktop on the page of a lab's candidate: its session is ended first, so that it starts once. */
export async function measureDesktop(
  browser: Browser,
  served: ServedPages,
  lab: string,
  measures: Measures,
): Promise<void> {
  await withChannel(lab, machine, (channel) =>
    channel.run("systemctl stop bureau.service bureau-session.service", 30_000),
  );
  const page = await newPage(browser, served, { role: "candidate", who: lab });
  await page.goto(`/labs/${lab}`, { waitUntil: "networkidle" });
  measures.add(
    {
      name: "desktop-start",
      title: {
        fr: "un bureau qu'il faut démarrer, jusqu'à ce qu'il soit peint",
        en: "a desktop that has to start, until it is painted",
      },
      unit: "ms",
      target: 4000,
    },
    await openDesktop(page),
  );
  for (let at = 0; at < times; at++) {
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.locator(".desktop-host canvas").waitFor({ state: "detached" });
    measures.add(
      {
        name: "desktop",
        title: { fr: "le même quand il tourne", en: "the same where it runs" },
        unit: "ms",
        target: 800,
      },
      await openDesktop(page),
    );
  }
  await page.context().close();
}

/** @returns how long it takes from the click until there is a picture in it, in milliseconds */
function openDesktop(page: Page): Promise<number> {
  return page.evaluate(
    (button) =>
      new Promise<number>((done) => {
        const small = new OffscreenCanvas(64, 64).getContext("2d", { willReadFrequently: true });
        const start = performance.now();
        const looking = setInterval(() => {
          const screen = document.querySelector<HTMLCanvasElement>(
            ".desktop-host:not([hidden]) canvas",
          );
          if (!screen || screen.width === 0 || !small) return;
          small.imageSmoothingEnabled = false;
          small.drawImage(screen, 0, 0, 64, 64);
          const { data } = small.getImageData(0, 0, 64, 64);
          // A bare screen has one colour, and a pointer.
          if (new Set(new Uint32Array(data.buffer)).size < 16) return;
          clearInterval(looking);
          done(performance.now() - start);
        }, 5);
        document.querySelector<HTMLElement>(button)?.click();
      }),
    `button[aria-label="Desktop of ${machine}"]`,
  );
}
