import { expect, test } from "vitest";
import { cardedCandidates, drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { drawCode } from "../../../scripts/portal/ways-in/code.js";
import { networkOf } from "../../../scripts/portal/ways-in/network-of.js";
import {
  inviteTrainer,
  removeTrainer,
  trainers,
} from "../../../scripts/portal/ways-in/trainers.js";
import { Tries } from "../../../scripts/portal/ways-in/tries.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

type Scripted = Awaited<ReturnType<typeof scriptedPortal>>;

const password = "four unrelated words";

const post = (
  { ask }: Scripted,
  path: string,
  fields: Record<string, string>,
  address = "192.0.2.1",
) => ask(path, { method: "POST", body: new URLSearchParams(fields), address });

/** What a cookie that was set holds. */
const tokenIn = (answer: Response) =>
  /__Host-plateau=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";

test("a card's code becomes a cookie that no script reads and no other site sends", async () => {
  const portal = await scriptedPortal();
  const code = await drawCard(portal.store, { candidate: lab, person: "Zoé Lenoir" });
  const answer = await post(portal, "/session/card", { code: ` ${code.toLowerCase()} ` });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/labs/${lab}`);
  const cookie = answer.headers.get("set-cookie") ?? "";
  for (const word of ["__Host-plateau=", "Path=/", "HttpOnly", "Secure", "SameSite=Strict"]) {
    expect(cookie).toContain(word);
  }
  expect(cookie).not.toContain("Domain");
  const page = await portal.ask(`/labs/${lab}`, { token: tokenIn(answer) });
  expect(page.status).toBe(200);
  // His name is for the trainer's eyes.
  expect(await page.text()).not.toContain("Lenoir");
});

test("of codes, tokens and passwords nothing that opens anything is kept", async () => {
  const portal = await scriptedPortal();
  const code = await drawCard(portal.store, { candidate: lab, person: "" });
  const token = tokenIn(await post(portal, "/session/card", { code }));
  const invitation = await inviteTrainer(portal.store, "ann");
  await post(portal, "/invitation", { code: invitation, name: "ann", password });
  const second = await inviteTrainer(portal.store, "bob");
  const kept = JSON.stringify(
    await portal.store.act((database) =>
      Promise.all(
        ["trainer", "invitation", "card", "session", "audit"].map((name) =>
          database.all(`SELECT * FROM ${name}`),
        ),
      ),
    ),
  );
  expect(kept).toContain("ann");
  for (const secret of [code, token, invitation, second, password]) {
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(secret.replaceAll("-", ""));
  }
});

test("a new card revokes the one before, and whoever came in by it is out", async () => {
  const portal = await scriptedPortal();
  const first = await drawCard(portal.store, { candidate: lab, person: "" });
  const token = tokenIn(await post(portal, "/session/card", { code: first }));
  const second = await drawCard(portal.store, { candidate: lab, person: "" });
  expect((await portal.ask(`/labs/${lab}`, { token })).headers.get("location")).toBe("/");
  expect((await post(portal, "/session/card", { code: first })).status).toBe(400);
  expect((await post(portal, "/session/card", { code: second })).status).toBe(303);
  expect(await cardedCandidates(portal.store)).toEqual([{ candidate: lab, person: "" }]);
});

test("whoever leaves is out, and so is who has his cookie", async () => {
  const portal = await scriptedPortal();
  const body = new URLSearchParams();
  const left = await portal.ask("/session/end", { as: "owner", method: "POST", body });
  expect(left.headers.get("location")).toBe("/");
  expect((await portal.ask(`/labs/${lab}`, { as: "owner" })).status).toBe(303);
});

test("an invitation makes one account, of its name, once", async () => {
  const portal = await scriptedPortal();
  const code = await inviteTrainer(portal.store, "ann");
  const accept = (name: string, own = password) =>
    post(portal, "/invitation", { code, name, password: own });
  expect((await accept("eve")).status).toBe(400);
  expect((await accept("ann", "too short")).status).toBe(400);
  expect((await accept("ann")).headers.get("location")).toBe("/board");
  expect((await accept("ann")).status).toBe(400);
  expect((await trainers(portal.store)).map(({ name }) => name)).toEqual(["ann"]);
  const enter = (own: string) => post(portal, "/session/trainer", { name: "ann", password: own });
  expect((await enter(`${password}!`)).status).toBe(400);
  const token = tokenIn(await enter(password));
  expect((await portal.ask("/board", { token })).status).toBe(200);
  expect(await removeTrainer(portal.store, "ann")).toBe(true);
  expect((await portal.ask("/board", { token })).status).toBe(303);
  expect((await enter(password)).status).toBe(400);
});

test("10,000 wrong codes keep nobody out, be it from where they came, and fill no audit", async () => {
  const portal = await scriptedPortal();
  const code = await drawCard(portal.store, { candidate: lab, person: "" });
  const statuses = new Set<number>();
  for (let at = 0; at < 200; at += 1) {
    statuses.add((await post(portal, "/session/card", { code: `WRNG-${at}` })).status);
  }
  const address = portal.portal.tries.address;
  for (let at = 0; at < 9_800; at += 1) address.count("192.0.2.1");
  expect(statuses).toEqual(new Set([400, 429]));
  expect((await post(portal, "/session/card", { code })).status).toBe(303);
  const [noted] = await portal.store.act((database) =>
    database.all("SELECT count(*) AS count FROM audit WHERE what = 'wrong card'"),
  );
  // Another one is allowed every ten seconds.
  expect(noted?.["count"]).toBeGreaterThanOrEqual(20);
  expect(noted?.["count"]).toBeLessThan(40);
});

test("who tries a trainer's password from elsewhere is held up, and the trainer is not", async () => {
  const portal = await scriptedPortal();
  const code = await inviteTrainer(portal.store, "ann");
  await post(portal, "/invitation", { code, name: "ann", password });
  const statuses: number[] = [];
  for (let at = 0; at < 25; at += 1) {
    const wrong = { name: "ann", password: `wrong password ${at}` };
    statuses.push((await post(portal, "/session/trainer", wrong, "198.51.100.7")).status);
  }
  expect(statuses.filter((status) => status === 400)).toHaveLength(20);
  const held = await post(portal, "/session/trainer", { name: "ann", password }, "198.51.100.7");
  expect(held.status).toBe(429);
  expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
  const own = await post(portal, "/session/trainer", { name: "ann", password });
  expect(own.headers.get("location")).toBe("/board");
}, 120_000);

test("tries come back one by one, and who floods with names takes no memory", () => {
  const tries = new Tries({ burst: 3, everyMs: 1000 });
  for (let at = 0; at < 3; at += 1) {
    expect(tries.waitMs("a", 0)).toBe(0);
    tries.count("a", 0);
  }
  expect(tries.waitMs("a", 0)).toBe(1000);
  expect(tries.waitMs("a", 1000)).toBe(0);
  expect(tries.waitMs("b", 0)).toBe(0);
  for (let at = 0; at < 20_000; at += 1) tries.count(`flood ${at}`, 0);
  expect(tries.waitMs("a", 0)).toBe(0);
});

test.for<readonly [string, string]>([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("%s is of the network %s", ([address, network]) => {
  expect(networkOf(address)).toBe(network);
});

test("codes have 97 bits, and no sign that is taken for another", () => {
  const codes = Array.from({ length: 200 }, drawCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes)
    expect(code).toMatch(/^(?:[2-9A-HJKM-NP-TW-Z]{4}-){4}[2-9A-HJKM-NP-TW-Z]{4}$/);
  const signs = new Set(codes.join("").replaceAll("-", ""));
  expect(Math.log2(signs.size) * 20).toBeGreaterThan(80);
});

test("a language is chosen by a form, and leads back to a page of here", async () => {
  const portal = await scriptedPortal();
  const choose = (referer: string) =>
    portal.ask("/language", {
      method: "POST",
      body: new URLSearchParams({ language: "fr" }),
      headers: { referer },
    });
  const chosen = await choose("https://portal.test/trainer?x=1");
  expect(chosen.headers.get("location")).toBe("/trainer");
  expect(chosen.headers.get("set-cookie")).toContain("__Host-language=fr");
  expect((await choose("https://evil.test//evil.test/x")).headers.get("location")).toBe("/");
  const page = await portal.ask("/", { headers: { cookie: "__Host-language=fr" } });
  expect(await page.text()).toContain("Entrer dans mon lab");
});
