import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { browserFile } from "../lib/browser-file.js";
import { enterByCard } from "../lib/enter-by-card.js";
import { lineOf } from "../lib/line-of.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";
import { screenOf, shows, type } from "../lib/page-terminal.js";

const lab = await liveLab(cycleLab);
/** What a smaller MTU of `ws2` turns red. */
const mtuCheck = "cp03/full-size-packets-pass";

/** The portal on the live lab, and the code of its candidate's card. */
async function served() {
  const { address, store } = await livePortal();
  const code = await drawCard(store, { candidate: cycleLab, person: "" });
  return { address, code, store };
}

/** Open the terminal of `ws2`, as a click in the picture does, and wait for its prompt. */
async function openTerminal(page: Page): Promise<void> {
  await page.locator("a.machine[href='#machine-ws2']").click();
  await shows(page, /ws2.*[#$]$/m);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("Terminal of ws2");
}

test.skipIf(!existsSync(browserFile))(
  "a candidate with only the code of his card checks a competence, and sees a red line turn green",
  async () => {
    const { nodes } = lab.scene(["ws2"], [], AbortSignal.timeout(240_000));
    const { address, code } = await served();
    const { page, problems } = await openPage({ address });
    await enterByCard(page, code);
    expect(await page.locator("#machine-ws2 .state").textContent()).toContain("ready");

    await nodes.ws2.succeed`ip link set lan mtu 1400`;
    onTestFinished(async () => {
      await nodes.ws2.succeed`ip link set lan mtu 1500`;
    });
    await page.locator("summary", { hasText: "CP03" }).click();
    await page.getByRole("button", { name: "Check CP03" }).click();
    const line = lineOf(page, mtuCheck);
    await line.locator("dt", { hasText: "expected" }).waitFor();
    expect(await line.getAttribute("class")).toContain("not_satisfied");
    expect(await line.textContent()).toContain("ws2");

    await nodes.ws2.succeed`ip link set lan mtu 1500`;
    const again = line.getByRole("button", { name: /^Check:/ });
    await again.click();
    await line.and(page.locator(".satisfied")).waitFor();
    // The page's own policy has kept nothing of it out, and nothing has failed.
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "what a candidate types in the page's terminal turns a red line green, and a page that is loaded again has the same screen",
  async () => {
    const { nodes } = lab.scene(["ws2"], [], AbortSignal.timeout(240_000));
    const { address, code } = await served();
    const { page, problems } = await openPage({ address });
    await enterByCard(page, code);
    await nodes.ws2.succeed`ip link set lan mtu 1400`;
    onTestFinished(async () => {
      await nodes.ws2.succeed`ip link set lan mtu 1500`;
    });
    await page.locator("summary", { hasText: "CP03" }).click();
    await page.getByRole("button", { name: "Check CP03" }).click();
    const line = lineOf(page, mtuCheck);
    await line.locator("dt", { hasText: "expected" }).waitFor();

    await openTerminal(page);
    await type(page, "ip link set lan mtu 1500; echo mended-$?");
    await shows(page, /^mended-0$/m);
    await line.getByRole("button", { name: /^Check:/ }).click();
    await line.and(page.locator(".satisfied")).waitFor();

    const before = await screenOf(page);
    await page.reload();
    await expect.poll(() => screenOf(page), { timeout: 20_000 }).toBe(before);
    // The keyboard stays where it was: a page that is loaded again does not take it.
    await page.locator(".pane:not([hidden]) .xterm").click();
    await type(page, "echo again-$((6 * 7))");
    await shows(page, /^again-42$/m);

    // A second one, side by side, of the size that is left to it.
    await page.getByRole("button", { name: "New on ws2" }).click();
    await page.getByRole("tab", { name: "ws2 2" }).waitFor();
    await page.getByRole("button", { name: "Side by side" }).click();
    await expect.poll(() => page.locator(".pane:not([hidden])").count()).toBe(2);
    await expect
      .poll(() => page.locator(".pane:not([hidden]) .xterm-rows").nth(1).textContent())
      .toMatch(/ws2.*[#$]/);
    // It has the keyboard before a frame is drawn, and so before the next key.
    const isIn = await page
      .getByRole("tab", { name: "ws2 2" })
      .evaluate(async (tab: HTMLElement) => {
        tab.click();
        for (let turn = 0; turn < 10; turn++) await Promise.resolve();
        return document.activeElement?.closest(".pane")?.getAttribute("aria-labelledby") === tab.id;
      });
    expect(isIn).toBe(true);
    await type(page, "stty size > /tmp/size; exit");
    await page.getByRole("tab", { name: /ws2 2 \(over\)/ }).waitFor();
    const { stdout } = await nodes.ws2.succeed`cat /tmp/size`;
    const [rows = 0, columns = 0] = stdout.trim().split(" ").map(Number);
    expect([rows > 4, columns > 30, columns < 80], stdout).toEqual([true, true, true]);
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "what a machine prints reaches no clipboard and no other page, and several lines are pasted after a question",
  async () => {
    const { address, code } = await served();
    const { page, problems } = await openPage({ address });
    await enterByCard(page, code);
    await openTerminal(page);
    await page.evaluate(() => navigator.clipboard.writeText("his own"));
    // OSC 52, a title that is markup, a link, and a question that breaks a badly bundled xterm.js.
    await type(
      page,
      String.raw`printf '\033]52;c;aGk=\007\033]0;<img src=x>\007'; sleep 2; echo slept-$((1))`,
    );
    await page.locator(".pane-head .note", { hasText: "<img src=x>" }).waitFor();
    await shows(page, /^slept-1$/m);
    await type(
      page,
      String.raw`printf '\033]8;;https://evil.test\007click-me\033]8;;\007\n\033[?2026$p'`,
    );
    await shows(page, /^click-me$/m);
    await page.keyboard.press("Control+c");
    await type(page, "echo alive-$((6 * 7))");
    await shows(page, /^alive-42$/m);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("his own");
    expect(await page.locator(".dock img").count()).toBe(0);
    // xterm.js takes the pointer over its rows: the click is on the place, whatever is on top.
    const link = page.locator(".xterm-rows span", { hasText: "click-me" }).last();
    await link.click({ force: true });
    expect(page.context().pages()).toHaveLength(1);

    const paste = (text: string) =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", pasted);
        document
          .querySelector(".pane:not([hidden]) textarea")
          ?.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
          );
      }, text);
    await paste("echo one-$((1))\necho two-$((2))\n");
    await page.getByRole("button", { name: "Do not paste" }).click();
    await paste("echo three-$((3))\necho four-$((4))\n");
    await page.getByRole("button", { name: "Paste all" }).click();
    await page.keyboard.press("Enter");
    await shows(page, /^four-4$/m);
    expect(await screenOf(page)).not.toMatch(/one-1/);

    // Tab is the shell's; its own key leaves the terminal, and the arrow goes back.
    await type(page, "clear");
    await page.keyboard.type("echo /etc/debian_vers");
    await page.keyboard.press("Tab");
    await shows(page, "/etc/debian_version");
    await page.keyboard.press("Control+Shift+ArrowUp");
    const role = () => page.evaluate(() => document.activeElement?.getAttribute("role"));
    expect(await role()).toBe("tab");
    await page.keyboard.press("ArrowDown");
    await expect.poll(role).toBeNull();
    await page.keyboard.press("Control+Shift+F");
    await page.getByLabel("Search the terminal").fill("debian_version");
    await page.keyboard.press("Enter");
    expect(await page.locator(".search [role=status]").textContent()).toBe("");
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "a trainer observes a candidate's terminal, who sees his name, and types nothing in it",
  async () => {
    const { address, code, store } = await served();
    const candidate = await openPage({ address });
    await enterByCard(candidate.page, code);
    await openTerminal(candidate.page);
    const token = await openSession(store, { role: "trainer", who: "zoe" });
    const trainer = await openPage({ address: `${address}labs/${cycleLab}`, token });
    await trainer.page.getByRole("button", { name: "Observe the terminal of ws2" }).click();
    await candidate.page.getByText("Observed by zoe").waitFor();
    await type(candidate.page, "echo seen-$((6 * 7))");
    await shows(trainer.page, /^seen-42$/m);
    await trainer.page.locator(".pane .xterm").click();
    await type(trainer.page, "echo typed-by-the-trainer");
    await type(candidate.page, "echo last-$((6 * 7))");
    await shows(trainer.page, /^last-42$/m);
    expect(await screenOf(candidate.page)).not.toContain("typed-by-the-trainer");
    await trainer.page.getByRole("button", { name: "Close", exact: true }).click();
    await candidate.page.getByText("Observed by zoe").waitFor({ state: "detached" });
    expect([...candidate.problems, ...trainer.problems]).toEqual([]);
  },
);
