import { existsSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { browserFile } from "../lib/browser-file.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";
import { clickScreen, isScreen, sitDown } from "../lib/page-desktop.js";
import { rootSays } from "../lib/root-says.js";

const typedFile = "/tmp/typed";
const display = "DISPLAY=:1 XAUTHORITY=/run/bureau/Xauthority";

/** What root on adm1 is answered. */
const said = (command: string) => rootSays(cycleLab, "adm1", command);

/** What a program on the technician's screen says. */
const onScreen = (program: string) =>
  said(`/usr/sbin/runuser -u technicien -- /usr/bin/env ${display} ${program}`);

/** The candidate at his page, who sits down at adm1. */
async function seated(options: Parameters<typeof openPage>[0]["options"] = {}) {
  const { address, store } = await livePortal();
  const token = await openSession(store, { role: "candidate", who: cycleLab });
  const own = await openPage({ address: `${address}labs/${cycleLab}`, token, options });
  await sitDown(own.page);
  const keys = await own.page.context().newCDPSession(own.page);
  return { ...own, address, store, keys };
}

/** A terminal on the technician's screen, in which what is typed becomes a file. */
async function typing(page: Page): Promise<() => Promise<string>> {
  await vi.waitFor(async () => expect(await said("/usr/bin/pgrep -c -x xfce4-panel")).toBe("1"), {
    timeout: 20_000,
  });
  await said(`rm -f ${typedFile}`);
  const shell = `sh -c "cat > ${typedFile}"`;
  await onScreen(
    `sh -c 'xfce4-terminal --disable-server --maximize -x ${shell} > /dev/null 2>&1 &'`,
  );
  onTestFinished(async () => {
    await said("/usr/bin/pkill -x xfce4-terminal");
  });
  await vi.waitFor(async () => expect(await said(`ls ${typedFile}`)).toBe(typedFile), 20_000);
  await clickScreen(page);
  return () => said(`cat ${typedFile}`);
}

interface Press {
  readonly key: string;
  readonly code: string;
  readonly altGr?: true;
  readonly shift?: true;
}

/** What is on a French keyboard, by the keys of which it is. */
const azerty: readonly Press[] = [
  { key: "@", code: "Digit0", altGr: true },
  { key: "#", code: "Digit3", altGr: true },
  { key: "|", code: "Digit6", altGr: true },
  { key: "\\", code: "Digit8", altGr: true },
  { key: "{", code: "Digit4", altGr: true },
  { key: "}", code: "Equal", altGr: true },
  { key: "[", code: "Digit5", altGr: true },
  { key: "]", code: "Minus", altGr: true },
  { key: "~", code: "Digit2", altGr: true },
  { key: "€", code: "KeyE", altGr: true },
  { key: "é", code: "Digit2" },
  { key: "a", code: "KeyQ" },
  { key: "Z", code: "KeyW", shift: true },
  { key: "1", code: "Digit1", shift: true },
];

const send = (keys: CDPSession, type: "rawKeyDown" | "keyUp", key: string, code: string) =>
  keys.send("Input.dispatchKeyEvent", { type, key, code });

/** Press as a keyboard does: on Windows AltGr comes with a Ctrl that nobody pressed. */
async function press(keys: CDPSession, { key, code, altGr, shift }: Press, isWindows: boolean) {
  const held: (readonly [string, string])[] = [
    ...(altGr && isWindows ? [["Control", "ControlLeft"] as const] : []),
    ...(altGr ? [["AltGraph", "AltRight"] as const] : []),
    ...(shift ? [["Shift", "ShiftLeft"] as const] : []),
  ];
  for (const one of held) await send(keys, "rawKeyDown", ...one);
  await send(keys, "rawKeyDown", key, code);
  await send(keys, "keyUp", key, code);
  for (const one of held.toReversed()) await send(keys, "keyUp", ...one);
}

test.skipIf(!existsSync(browserFile)).for(["Linux", "Windows"] as const)(
  "AltGr of AZERTY gives what is on its keys, from a browser on %s",
  async (system) => {
    const { page, keys, problems } = await seated();
    const isWindows = system === "Windows";
    if (isWindows) {
      // As noVNC tells, each time that a key is pressed.
      await page.evaluate(() =>
        Object.defineProperty(navigator, "platform", { get: () => "Win32" }),
      );
    }
    const typed = await typing(page);
    for (const one of azerty) await press(keys, one, isWindows);
    await press(keys, { key: "Enter", code: "Enter" }, isWindows);
    await expect.poll(typed, { timeout: 10_000 }).toBe(azerty.map(({ key }) => key).join(""));
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "keys that a browser keeps for itself go by the bar, and leaving the desktop leaves no key down",
  async () => {
    const { page, keys } = await seated();
    const typed = await typing(page);
    await page.getByRole("button", { name: "Keys" }).click();
    for (const name of ["@", "#", "|", "\\", "{", "}", "[", "]", "~", "€"]) {
      await page.getByRole("button", { name, exact: true }).click();
    }
    // Out by its own key, and in again: neither Ctrl nor Shift is down on the machine.
    await page.keyboard.down("Control");
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowUp");
    const role = () => page.evaluate(() => document.activeElement?.getAttribute("role"));
    expect(await role()).toBe("tab");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Control");
    await page.keyboard.press("ArrowDown");
    await expect.poll(role).toBe("application");
    await press(keys, { key: "c", code: "KeyC" }, false);
    await press(keys, { key: "Enter", code: "Enter" }, false);
    await expect.poll(typed, { timeout: 10_000 }).toBe("@#|\\{}[]~€c");
  },
);

test.skipIf(!existsSync(browserFile))(
  "the machine's screen is as large as its room on the page, and is there again after a reload",
  async () => {
    const { page, problems } = await seated({ viewport: { width: 1280, height: 900 } });
    const host = page.locator(".desktop-host");
    /** Of the machine's screen, as it told it, and of the room that there is. */
    const sizes = async () => {
      const machine = await host.locator("canvas").evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        return [width, height];
      });
      const box = await host.boundingBox();
      return [machine, [Math.floor(box?.width ?? 0), Math.floor(box?.height ?? 0)]];
    };
    const follows = () =>
      expect
        .poll(sizes, { timeout: 20_000 })
        .toSatisfy(([machine, room]: number[][]) => machine?.join() === room?.join());
    await follows();
    await page.setViewportSize({ width: 1600, height: 1000 });
    await follows();
    // Where there is little room the screen stays as it is, and is drawn smaller.
    const [before] = await sizes();
    await page.setViewportSize({ width: 800, height: 600 });
    await page.waitForTimeout(1000);
    expect((await sizes())[0]).toEqual(before);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await isScreen(page, "shown");
    await follows();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await isScreen(page, "away");
    await page.reload();
    await page.locator("a.machine[href='#machine-adm1']").waitFor();
    expect(await page.locator(".dock").count()).toBe(0);
    // noVNC says this of what it was drawing when it was left.
    const late = "Got data while disconnected";
    expect(problems.filter((problem) => problem !== late)).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "the clipboard is off until somebody asks for it, and then goes both ways",
  async () => {
    const { page, problems } = await seated();
    const typed = await typing(page);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => navigator.clipboard.writeText("his own"));
    const copyThere = async (text: string) => {
      await page.locator(".desktop-host canvas").focus();
      await page.keyboard.type(text);
      await page.keyboard.press("Control+Shift+A");
      await page.keyboard.press("Control+Shift+C");
    };
    await copyThere("secret");
    await page.waitForTimeout(1500);
    expect(await clipboard()).toBe("his own");

    await page.getByRole("switch", { name: "Clipboard" }).click();
    await page.getByLabel("Clipboard", { exact: true }).last().fill("déjà € vu");
    await page.getByRole("button", { name: "Send to the desktop" }).click();
    await page.keyboard.press("Control+a");
    await page.locator(".desktop-host canvas").focus();
    // What this browser has is sent when somebody comes to the desktop, since it may.
    await page.evaluate(() => navigator.clipboard.writeText("déjà € vu"));
    await page.locator(".desktop-host canvas").blur();
    await page.locator(".desktop-host canvas").focus();
    // When the machine has it nothing outside of it tells.
    await expect
      .poll(
        async () => {
          await page.keyboard.press("Control+Shift+V");
          await page.waitForTimeout(500);
          await page.keyboard.press("Enter");
          return typed();
        },
        { timeout: 10_000, interval: 500 },
      )
      .toContain("déjà € vu");
    // A terminal forgets what is selected when something is written, as what is typed is, a moment later.
    await expect
      .poll(
        async () => {
          await copyThere("there");
          await page.waitForTimeout(500);
          return clipboard();
        },
        { timeout: 10_000, interval: 500 },
      )
      .toContain("there");
    expect(problems).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "a trainer observes the desktop that a candidate has open, who sees his name, and does nothing at it",
  async () => {
    const candidate = await seated();
    const typed = await typing(candidate.page);
    const { address, store } = candidate;
    const token = await openSession(store, { role: "trainer", who: "zoe" });
    const trainer = await openPage({ address: `${address}labs/${cycleLab}`, token });
    await trainer.page.getByRole("button", { name: "Observe the desktop of adm1" }).click();
    await isScreen(trainer.page, "shown");
    await candidate.page.getByText("Observed by zoe").waitFor();
    const isDrawn = () =>
      trainer.page.locator(".desktop-host canvas").evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const drawn = (canvas as HTMLCanvasElement).getContext("2d");
        const pixels = drawn?.getImageData(0, 0, width, height).data ?? [];
        return new Set(new Uint32Array((pixels as Uint8ClampedArray).buffer)).size > 4;
      });
    await expect.poll(isDrawn, { timeout: 20_000 }).toBe(true);
    await trainer.page.locator(".desktop-host canvas").click();
    await trainer.page.keyboard.type("typed by the trainer");
    await candidate.page.locator(".desktop-host canvas").focus();
    await candidate.page.keyboard.type("cccc");
    await candidate.page.keyboard.press("Enter");
    await expect.poll(typed, { timeout: 10_000 }).toBe("cccc");
    await trainer.page.getByRole("button", { name: "Close", exact: true }).click();
    await candidate.page.getByText("Observed by zoe").waitFor({ state: "detached" });
    expect([...candidate.problems, ...trainer.problems]).toEqual([]);
  },
);
