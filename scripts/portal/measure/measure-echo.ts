import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { addEcho, type EchoProps } from "../../cli/measure/add-echo.js";
import { type Measures, median } from "../../cli/measure/measures.js";

/** How many keys are typed, and the longest pause between two, in milliseconds: as somebody types. */
const keys = 100;
const pauseMs = 40;

/**
 * Measure how long a key takes until its echo is in the page, and until it is drawn there. A terminal with a prompt has the
 * keyboard, on a page that was prepared by `noteEchoes`.
 */
export async function measureEcho(
  page: Page,
  { suffix, where: beside }: EchoProps,
  measures: Measures,
): Promise<void> {
  const echoes: (readonly [heard: number, drawn: number])[] = [];
  for (let at = 1; at <= keys; at++) {
    await setTimeout(Math.random() * pauseMs);
    await page.evaluate(awaitEcho);
    await page.keyboard.press("a");
    echoes.push(await page.evaluate(() => Reflect.get(globalThis, "echo")));
    // Longer lines are drawn anew.
    if (at % 40 === 0) await page.keyboard.press("Control+u");
  }
  const where = { fr: ` dans la page${beside.fr}`, en: ` in the page${beside.en}` };
  addEcho(
    measures,
    echoes.map(([heard]) => heard),
    { suffix, where },
  );
  measures.add(
    {
      name: `echo-drawn${suffix}`,
      title: {
        fr: "la même, jusqu'à ce qu'il soit dessiné (une image de l'écran dure 16 ms)",
        en: "the same, until it is drawn (a frame of the screen lasts 16 ms)",
      },
      unit: "ms",
    },
    median(echoes.map(([, drawn]) => drawn)),
  );
}

/** In the page: what the next key comes to. */
function awaitEcho(): void {
  let [typedAt, heardAt] = [Number.NaN, Number.NaN];
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      typedAt = timeStamp;
      addEventListener(
        "echo",
        () => {
          heardAt = performance.now();
        },
        { once: true },
      );
    },
    { once: true, capture: true },
  );
  const echo = new Promise((done, failed) => {
    const rows = document.querySelector(".pane:not([hidden]) .xterm-rows");
    if (!rows) return failed(new Error("there is no terminal"));
    new MutationObserver((_, observer) => {
      if (Number.isNaN(heardAt)) return;
      observer.disconnect();
      done([heardAt - typedAt, performance.now() - typedAt]);
    }).observe(rows, { subtree: true, childList: true, characterData: true });
  });
  Reflect.set(globalThis, "echo", echo);
}
