import type { Browser } from "playwright-core";
import type { Measures } from "../../cli/measure/measures.js";
import { clickUntilShown } from "./click-until-shown.js";
import { measureEcho } from "./measure-echo.js";
import { newPage } from "./new-page.js";
import { noteEchoes } from "./note-echoes.js";
import { openBusyTerminals } from "./open-busy-terminals.js";
import type { ServedPages } from "./serve-pages.js";

/** The first is typed on. */
const [typedOn, ...others] = ["ws2", "ws3", "wsb1", "fw1"] as const;
const reloads = 5;
const busy = 20;

/**
 * Measure terminals on the page of a lab's candidate.
 *
 * @param noisy the lab whose terminals print without end
 * @param whileBusy done meanwhile
 */
export async function measureTerminals(
  browser: Browser,
  served: ServedPages,
  {
    lab,
    noisy,
    whileBusy,
  }: { readonly lab: string; readonly noisy: string; readonly whileBusy: () => Promise<void> },
  measures: Measures,
): Promise<void> {
  const page = await newPage(browser, served, { role: "candidate", who: lab });
  await noteEchoes(page);
  await page.addInitScript(noteMarker);
  await page.goto(`/labs/${lab}`, { waitUntil: "networkidle" });
  const open = (machine: string) =>
    clickUntilShown(page, `button[aria-label="Terminal of ${machine}"]`, `${machine}.*[#$]\\s*$`);
  measures.add(
    {
      name: "prompt",
      title: {
        fr: "un clic sur une machine, jusqu'à l'invite dans la page",
        en: "a click on a machine, until the prompt is on the page",
      },
      unit: "ms",
      target: 350,
    },
    await open(typedOn),
  );
  await page.locator(".pane:not([hidden]) .xterm").click();
  await page.keyboard.type("seq 1 20000; echo over-$((6*7))\n");
  await page.waitForFunction(() => Reflect.has(globalThis, "markerAt"));
  for (let at = 0; at < reloads; at++) {
    await page.reload();
    const shown = await page.waitForFunction(() => Reflect.get(globalThis, "markerAt"));
    measures.add(
      {
        name: "reload",
        title: {
          fr: "page rechargée, jusqu'au même écran",
          en: "the page loaded again, until the same screen",
        },
        unit: "ms",
        target: 300,
      },
      await shown.jsonValue(),
    );
  }
  for (const machine of others) {
    measures.add(
      {
        name: "prompt-again",
        title: { fr: "un autre terminal", en: "another terminal" },
        unit: "ms",
        target: 150,
      },
      await open(machine),
    );
  }
  await page.getByRole("tab", { name: typedOn }).click();
  await page.locator(".pane:not([hidden]) .xterm").click();
  await measureEcho(page, { suffix: "", where: { fr: "", en: "" } }, measures);
  const noisyPage = await newPage(browser, served, { role: "candidate", who: noisy });
  const endBusy = await openBusyTerminals(noisyPage, {
    address: served.address,
    lab: noisy,
    count: busy,
  });
  const beside = {
    fr: `, à côté de ${busy} terminaux de ${noisy} qui affichent sans fin`,
    en: `, beside ${busy} terminals of ${noisy} that print without end`,
  };
  await measureEcho(page, { suffix: "-busy", where: beside }, measures);
  await whileBusy();
  await endBusy();
  for (const one of [page, noisyPage]) await one.context().close();
}

/** In a page, before anything is on it: when its terminal shows what was typed last. */
function noteMarker(): void {
  new MutationObserver((_, observer) => {
    const lines = document.querySelectorAll(".pane:not([hidden]) .xterm-rows > div");
    if (![...lines].some(({ textContent }) => textContent?.startsWith("over-42"))) return;
    observer.disconnect();
    Reflect.set(globalThis, "markerAt", performance.now());
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
