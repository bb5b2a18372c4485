import { expect, test, vi } from "vitest";
import type { LabView } from "../../../scripts/portal/pages/view.js";
import { cutOffActs, noteBegun } from "../../../scripts/portal/store/begun-acts.js";
import type { Store } from "../../../scripts/portal/store/store.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const checking = { fr: "contrôle", en: "checking" };

/** What a server leaves that is killed while it does this to the lab. */
async function leave(store: Store): Promise<void> {
  await noteBegun(store, lab, checking);
  await store.act((database) => database.run("UPDATE begun_act SET server = '000000000000'"));
}

type Ask = Awaited<ReturnType<typeof scriptedPortal>>["ask"];

async function pageOf(ask: Ask): Promise<LabView> {
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(data).view;
}

const boardOf = async (ask: Ask) => (await ask("/board", { as: "trainer" })).text();

test("what a killed server was doing is told as cut off, on the page and on the board, until something is begun anew", async () => {
  const { ask, act, store } = await scriptedPortal();
  await leave(store);
  const { notice, results } = await pageOf(ask);
  expect(notice).toMatchObject({ isGood: false });
  expect(notice?.text).toContain("“checking” was cut off");
  expect(notice?.text).toContain("no verdict");
  expect(results).toEqual({});
  expect(await boardOf(ask)).toContain("cut off by the server's end: checking");

  await act(`/api/labs/${lab}/check`, { words: ["cp03/names-resolve"] });
  await vi.waitFor(async () => expect((await pageOf(ask)).doing).toBeNull());
  expect((await pageOf(ask)).notice).toBeNull();
  expect(await boardOf(ask)).not.toContain("cut off");
  expect(await cutOffActs(store)).toEqual([]);
});

test("what another server that lives is doing is not", async () => {
  const { ask, store } = await scriptedPortal();
  await noteBegun(store, lab, checking);
  expect((await pageOf(ask)).notice).toBeNull();
  expect(await boardOf(ask)).not.toContain("cut off");
});

test("what a server's own end stops is noted for the next one, and what comes to its end is not", async () => {
  let end: (() => void) | undefined;
  const { act, portal, store } = await scriptedPortal({
    check: (_, { signal }) =>
      new Promise((_done, failed) => {
        signal.addEventListener("abort", () => failed(signal.reason));
      }),
    reset: ({ candidate, machines }) =>
      new Promise((done) => {
        end = () => done({ lab: candidate, machines, notReady: [] });
      }),
  });
  const begun = () => store.act((database) => database.all("SELECT what FROM begun_act"));
  await act(`/api/labs/${lab}/reset`, { machines: ["ws1"] });
  await vi.waitFor(() => expect(end).toBeDefined());
  expect(await begun()).toHaveLength(1);
  const feed = portal.feeds.of(lab);
  end?.();
  await vi.waitFor(() => expect(feed.now).toBeUndefined());
  expect(await begun()).toEqual([]);

  await act(`/api/labs/${lab}/check`, { words: [] });
  await vi.waitFor(async () => expect(await begun()).toHaveLength(1));
  await portal.feeds.end();
  expect(await begun()).toEqual([{ what: JSON.stringify(checking) }]);
});
