import { existsSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { hintsTaken } from "../../scripts/facts/journal.js";
import { callHelp } from "../../scripts/portal/store/help-calls.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { acceptInvitation, inviteTrainer } from "../../scripts/portal/ways-in/trainers.js";
import { browserFile } from "../lib/browser-file.js";
import { enter, hasKeyboard, isSeen, tabTo } from "../lib/keyboard.js";
import { lineOf } from "../lib/line-of.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";
import { shows, type } from "../lib/page-terminal.js";

const lab = await liveLab(cycleLab);
/** What a smaller MTU of `ws2` turns red. */
const mtuCheck = "cp03/full-size-packets-pass";
const exercise = '"My workstation is up to date", and it is not';

test.skipIf(!existsSync(browserFile))(
  "a candidate works by the keyboard alone, and sees where it is all the way: a terminal and the way out, a red line, its hint, a dispute, a call, an exercise",
  async () => {
    const { nodes } = lab.scene(["ws2"], [], AbortSignal.timeout(60_000));
    const { address, store } = await livePortal();
    const code = await drawCard(store, { candidate: cycleLab, person: "Ada" });
    const { page, problems } = await openPage({ address });
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    onTestFinished(() => makeAnew(lab, ["ws2"]));
    // A lab that was tried before keeps the hints that were taken.
    await hintsTaken.write(cycleLab, []);
    await nodes.ws2.succeed`ip link set lan mtu 1400`;

    // The field of the code has the keyboard as the page comes.
    await expect.poll(() => hasKeyboard(page.getByLabel("Code of my card"))).toBe(true);
    await page.keyboard.type(code);
    await enter(page, button("Enter"));
    const adm1 = page.locator("a.machine[href='#machine-adm1']");
    await adm1.waitFor();
    await enter(page, page.getByRole("link", { name: "Skip to content" }));
    await tabTo(page, button("Call the trainer…"));

    // A question is left by Escape, and the keyboard is where it was.
    await enter(page, adm1);
    const choice = page.getByRole("dialog", { name: "Open adm1" });
    await choice.waitFor();
    await isSeen(page);
    await page.keyboard.press("Escape");
    await choice.waitFor({ state: "detached" });
    expect(await hasKeyboard(adm1)).toBe(true);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => hasKeyboard(choice.getByRole("button", { name: "Terminal" })))
      .toBe(true);
    await page.keyboard.press("Enter");

    // The terminal has the keyboard at once; its own key leaves it, Tab comes back to it, and it is closed.
    const terminal = page.getByRole("textbox", { name: "Terminal of adm1" });
    await shows(page, /adm1.*[#$]$/m);
    expect(await hasKeyboard(terminal)).toBe(true);
    await isSeen(page);
    await type(page, "echo by-$((6 * 7))");
    await shows(page, /^by-42$/m);
    expect(await page.locator("#terminal-keys").textContent()).toContain(
      "Ctrl+Shift+↑ leaves the terminal",
    );
    const leave = async () => {
      await page.keyboard.press("Control+Shift+ArrowUp");
      expect(await hasKeyboard(page.getByRole("tab", { name: "adm1" }))).toBe(true);
    };
    await leave();
    await tabTo(page, terminal);
    await leave();
    await enter(page, button("Close the terminal of adm1"));
    await enter(page, button("End it and close"));
    await page.getByRole("tab", { name: "adm1" }).waitFor({ state: "detached" });
    await isSeen(page);
    expect(await hasKeyboard(adm1)).toBe(true);

    // What can't be pressed while it looks keeps the keyboard, and what stands in the place of a button has it then.
    await enter(page, page.locator("summary", { hasText: "CP03" }));
    const check = button("Check CP03");
    await enter(page, check);
    const line = lineOf(page, mtuCheck);
    await line.locator("dt", { hasText: "expected" }).waitFor();
    expect(await hasKeyboard(check)).toBe(true);
    /** What is pressed before does nothing. */
    const isDone = () =>
      expect.poll(() => check.getAttribute("aria-disabled"), { timeout: 20_000 }).toBe("false");
    await isDone();
    await enter(page, line.getByRole("button", { name: "What hints? (free)" }));
    const take = line.getByRole("button", { name: /^Take/ });
    await take.waitFor();
    await isSeen(page);
    expect(await hasKeyboard(line.locator(".hints").first())).toBe(true);
    await isDone();
    await enter(page, take);
    await line.locator(".hints li").waitFor();
    await isSeen(page);
    expect(await hasKeyboard(line.locator(".hints ul"))).toBe(true);
    await isDone();
    await enter(page, line.getByRole("button", { name: "Dispute…" }));
    await tabTo(page, page.getByLabel("Why it is wrong"));
    await page.keyboard.type("it answers me");
    await enter(page, button("Dispute, and freeze the evidence"));
    await line.getByRole("button", { name: "Disputed: waiting" }).waitFor();
    await isSeen(page);
    await enter(page, line.getByRole("button", { name: "Ask for help…" }));
    await enter(page, button("Call"));
    await page.getByText("The trainer is called").waitFor();
    await isSeen(page);

    await enter(page, button("Take my call back"), "Shift+Tab");
    await button("Call the trainer…").waitFor();
    await isSeen(page);
    await enter(page, page.locator("summary", { hasText: "All exercises" }));
    await enter(page, button(`Start “${exercise}”`));
    await enter(page, button("Start: 15 minutes"));
    await page.locator(".exercise", { hasText: exercise }).getByText("15 min left").waitFor();
    await isSeen(page);
    await tabTo(page, button("Finish the exercise…"), "Shift+Tab");
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "a trainer works by the keyboard alone, and sees where it is all the way: a call, a choice, a deed and its undoing, a deed that he leaves",
  async () => {
    const { address, store } = await livePortal();
    const password = "twelve signs at least";
    await acceptInvitation(store, {
      code: await inviteTrainer(store, "zoe"),
      name: "zoe",
      password,
    });
    await drawCard(store, { candidate: cycleLab, person: "Ada" });
    await callHelp(store, { candidate: cycleLab, check: null, words: "at the switch" });
    const { page, problems } = await openPage({ address: `${address}trainer` });
    const button = (name: string) => page.getByRole("button", { name, exact: true });

    await expect.poll(() => hasKeyboard(page.getByLabel("Name"))).toBe(true);
    await page.keyboard.type("zoe");
    await tabTo(page, page.getByLabel("Password"));
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await enter(page, button(`On my way: ${cycleLab}`));
    await page.getByText("zoe is there").waitFor();
    await isSeen(page);
    await enter(page, button(`Close the call of ${cycleLab}`));
    await page.locator(".queue").waitFor({ state: "detached" });
    await isSeen(page);

    await tabTo(page, page.getByLabel(`Choose ${cycleLab}`));
    await page.keyboard.press("Space");
    await page.getByText(/^1 of \d+ chosen$/).waitFor();
    await enter(page, button("Message…"), "Shift+Tab");
    await tabTo(page, page.getByLabel("Message", { exact: true }));
    await page.keyboard.type("To the whiteboard, please");
    await enter(page, button("Send (1)"));
    await page.locator(".act .counts", { hasText: "✓ 1 done" }).waitFor();
    expect(await hasKeyboard(button("Message…"))).toBe(true);

    await enter(page, button("Reset…"));
    await page.getByRole("dialog", { name: "Reset" }).waitFor();
    await isSeen(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await hasKeyboard(button("Reset…"))).toBe(true);

    await enter(page, button("Take back from who has not read it"));
    await button("Take back from who has not read it").waitFor({ state: "detached" });
    await isSeen(page);

    // Escape chooses nobody: the button that had the keyboard goes with all the others.
    await tabTo(page, button("Freeze self-check"), "Shift+Tab");
    await page.keyboard.press("Escape");
    await button("Freeze self-check").waitFor({ state: "detached" });
    await isSeen(page);
    expect(problems).toEqual([]);
  },
);

test("the lab is as it was", () =>
  expectSatisfied(lab, ["cp03/full-size-packets-pass", "cp02/updates-taken"]));
