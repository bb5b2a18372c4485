import type { Page } from "playwright-core";
import type { Measures } from "../../cli/measure/measures.js";

/**
 * Measure how a page comes: when its first words are painted, and what was sent for that and for the rest of it, up to the
 * first that its stream tells.
 *
 * @param page with nothing in its cache, and nothing on it yet
 */
export async function measurePaint(page: Page, path: string, measures: Measures): Promise<void> {
  const network = await page.context().newCDPSession(page);
  let start = Number.NaN;
  const came: { readonly at: number; readonly bytes: number }[] = [];
  const counted = new Map<string, number>();
  const count = (id: string, at: number, bytes: number) => {
    came.push({ at, bytes });
    counted.set(id, (counted.get(id) ?? 0) + bytes);
  };
  network.on("Network.requestWillBeSent", ({ timestamp }) => {
    if (Number.isNaN(start)) start = timestamp;
  });
  network.on("Network.responseReceived", ({ requestId, timestamp, response }) => {
    count(requestId, timestamp, response.encodedDataLength);
  });
  network.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) => {
    count(requestId, timestamp, encodedDataLength);
  });
  // What came is not told of every piece, and of the whole in any case.
  network.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    count(requestId, timestamp, encodedDataLength - (counted.get(requestId) ?? 0));
  });
  const isAlive = new Promise((told) => network.once("Network.eventSourceMessageReceived", told));
  await network.send("Network.enable");
  await page.goto(path);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((painted) =>
        new PerformanceObserver((all) => {
          for (const { startTime } of all.getEntriesByName("first-contentful-paint")) {
            painted(startTime);
          }
        }).observe({ type: "paint", buffered: true }),
      ),
  );
  await isAlive;
  const sent = (until: number) =>
    came.reduce((sum, { at, bytes }) => sum + (at <= until ? bytes : 0), 0) / 1000;
  measures.add(
    {
      name: "paint",
      title: {
        fr: "page d'un lab, premiers mots peints",
        en: "a lab's page, its first words painted",
      },
      unit: "ms",
      target: 200,
    },
    paint,
  );
  measures.add(
    {
      name: "paint-sent",
      title: { fr: "ce qui en est venu jusque-là", en: "what of it had come by then" },
      unit: "kB",
      target: 30,
    },
    sent(start + paint / 1000),
  );
  measures.add(
    {
      name: "alive-sent",
      title: {
        fr: "ce qui en vient en tout, avant qu'un terminal soit demandé",
        en: "what comes of it in all, before a terminal is asked for",
      },
      unit: "kB",
      target: 30,
    },
    sent(Number.POSITIVE_INFINITY),
  );
}
