import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { startExercise } from "../../scripts/training/start-exercise.js";
import { staff } from "../../stacks/plan/staff.js";
import { axeFindings } from "../lib/axe-findings.js";
import { browserFile } from "../lib/browser-file.js";
import { enter, tabTo } from "../lib/keyboard.js";
import { expectSatisfied, liveLab, look, makeAnew, withOutcome } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";
import { shows, type } from "../lib/page-terminal.js";

const lab = await liveLab(cycleLab);
const tools = { signal: AbortSignal.timeout(200_000), tell: () => undefined };
/** What a cable that leads elsewhere turns red. */
const cableCheck = "cp03/cable-in-lan";
/** Exercises whose briefs send somewhere, by words of each. */
const briefs = {
  "cp04/seen-by-a-colleague": "who works at ws1",
  "cp03/office-move": "I left the second site",
  "cp02/one-workstation-refuses-her": "I stand in for",
} as const;

async function candidatesPage() {
  const { address, store } = await livePortal();
  const token = await openSession(store, { role: "candidate", who: cycleLab });
  return openPage({ address: `${address}labs/${cycleLab}`, token });
}

/** Wait until the cable is where the page says that it was put. */
async function isMoved(page: Page, told: string): Promise<void> {
  await page.getByText(told).waitFor();
  await expect.poll(() => page.locator(".doing").count()).toBe(0);
}

test.skipIf(!existsSync(browserFile))(
  "a candidate is somebody of the company: he has his password shown, copies it, logs in with it, and hides it again",
  async () => {
    const { page, problems } = await candidatesPage();
    const { login, name } = staff().technician;
    const button = (what: string) =>
      page.getByRole("button", { name: `${what} the password of ${login}`, exact: true });
    await page.getByText(`You are ${name}`).first().waitFor();
    await page.locator("summary", { hasText: "Accounts" }).click();
    await button("Show").click();
    const shown = page.locator(".password");
    await shown.waitFor();
    const password = (await shown.textContent()) ?? "";
    expect(password).toMatch(/^P7-/);
    await button("Copy").click();
    await page.getByText("copied", { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(password);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("button", { name: "Terminal of ws2" }).click();
    await shows(page, /ws2.*[#$]$/m);
    onTestFinished(() => makeAnew(lab, ["ws2"]));
    await type(page, `kinit ${login}`);
    await shows(page, /Password for/);
    await type(page, password);
    await type(page, "clear; klist | grep principal");
    await shows(page, `Default principal: ${login}@`);

    await button("Hide").click();
    await shown.waitFor({ state: "detached" });
    // A colleague's is asked for by no button, and given by no request of the page's own.
    expect(await page.getByText(staff().director.login, { exact: true }).count()).toBe(0);
    const refused = await page.evaluate(async (url) => {
      const body = JSON.stringify({ account: "director" });
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body });
      return { status: answer.status, text: await answer.text() };
    }, `/api/labs/${cycleLab}/accounts/password`);
    expect(refused.status).toBe(400);
    expect(refused.text).not.toContain("P7-");
    // The browser says of itself that a request was refused.
    expect(problems.filter((one) => !one.includes("400"))).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "a candidate drags a cable to another segment, and brings it back by keys; his terminal stays",
  async () => {
    const { page, problems } = await candidatesPage();
    onTestFinished(() => makeAnew(lab, ["ws2"]));
    await page.getByRole("button", { name: "Terminal of ws2" }).click();
    await shows(page, /ws2.*[#$]$/m);
    await page.getByRole("button", { name: "Close the terminal of ws2" }).waitFor();

    // Dropped on no segment it is where it was, and nobody is asked.
    const plug = page.locator('[data-plug="ws2/lan"]');
    const guest = page.locator(".picture .segment", { hasText: "guest" }).locator("rect");
    await plug.scrollIntoViewIfNeeded();
    const drag = async (to: { readonly x: number; readonly y: number }) => {
      const from = await plug.boundingBox();
      if (!from) throw new Error("the plug is nowhere");
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
    };
    const picture = await page.locator(".picture").boundingBox();
    await drag({ x: (picture?.x ?? 0) + 3, y: (picture?.y ?? 0) + 3 });
    await page.mouse.up();
    const dialog = page.getByRole("dialog", { name: "Move a cable" });
    expect(await dialog.count()).toBe(0);

    const box = await guest.boundingBox();
    await drag({ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 });
    expect(await page.locator(".picture .target").textContent()).toContain("guest");
    await page.mouse.up();
    await dialog.waitFor();
    expect(await dialog.getByLabel("Machine").inputValue()).toBe("ws2");
    expect(await dialog.getByLabel("Plug it into").inputValue()).toBe("guest");
    expect(await dialog.textContent()).toContain("What goes through this cable is cut");
    expect(await axeFindings(page)).toEqual([]);
    // Whoever thinks better of it has moved nothing.
    await dialog.getByRole("button", { name: "Change nothing" }).click();
    await dialog.waitFor({ state: "detached" });
    await expectSatisfied(lab, [cableCheck]);

    await drag({ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 });
    await page.mouse.up();
    await dialog.getByRole("button", { name: "Move the cable" }).click();
    await isMoved(page, "Cable 'lan' of ws2: plugged into guest.");
    await page.getByText("cable 'lan' of ws2: plugged into guest by you").waitFor();
    await page.locator(".picture .plug .cable").waitFor({ state: "attached" });
    expect(withOutcome(await look(lab, [cableCheck]), "not_satisfied")).toEqual([cableCheck]);
    await page.getByRole("textbox", { name: "Terminal of ws2" }).click();
    await type(page, "echo still-$((6 * 7))");
    await shows(page, /^still-42$/m);

    // It is shown to who loads the page again, too.
    await page.reload();
    await page.getByText("cable 'lan' of ws2: plugged into guest by you").waitFor();
    await enter(page, page.getByRole("button", { name: "Patching…" }));
    await tabTo(page, dialog.getByLabel("Machine"));
    await page.keyboard.type("ws2");
    await tabTo(page, dialog.getByLabel("Plug it into"));
    await page.keyboard.type("lan");
    await enter(page, dialog.getByRole("button", { name: "Move the cable" }));
    await isMoved(page, "Cable 'lan' of ws2: plugged into lan.");
    await page.getByText("plugged into guest by you").waitFor({ state: "detached" });
    await expectSatisfied(lab, [cableCheck]);
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "what a brief names is one click away: a machine's terminal, accounts, patching",
  async () => {
    const { page, problems } = await candidatesPage();
    onTestFinished(() => makeAnew(lab, ["ws1", "ws2"]));
    const start = async (exercise: keyof typeof briefs) => {
      await startExercise({ candidate: cycleLab, exercise }, tools);
      const brief = page.locator(".exercise .brief").filter({ hasText: briefs[exercise] });
      await brief.waitFor();
      return (name: string) => brief.getByRole("link", { name, exact: true }).first().click();
    };

    await (await start("cp04/seen-by-a-colleague"))("ws1");
    await page
      .getByRole("dialog", { name: "Open ws1" })
      .getByRole("button", { name: "Terminal" })
      .click();
    await shows(page, /ws1.*[#$]$/m);
    expect(await axeFindings(page)).toEqual([]);

    await (await start("cp03/office-move"))("Patching");
    await page.getByRole("dialog", { name: "Move a cable" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => location.hash)).toBe("");
    await makeAnew(lab, ["ws2"]);

    const given = staff().managementAssistant.login;
    expect(await page.getByText(given, { exact: true }).count()).toBe(0);
    await (await start("cp02/one-workstation-refuses-her"))("Accounts");
    await page.getByRole("button", { name: `Show the password of ${given}` }).click();
    await page.locator(".password").waitFor();
    expect(problems).toEqual([]);
  },
);

test("the lab is as it was", () => expectSatisfied(lab, [cableCheck, "cp03/names-resolve"]));
