import { existsSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { assistances } from "../../scripts/facts/journal.js";
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

/** The candidate's page and a trainer's, each in a browser of its own. */
async function both() {
  const { address, store } = await livePortal();
  const code = await drawCard(store, { candidate: cycleLab, person: "Ada" });
  const candidate = await openPage({ address });
  await enterByCard(candidate.page, code);
  const token = await openSession(store, { role: "trainer", who: "zoe" });
  const trainer = await openPage({ address: `${address}labs/${cycleLab}`, token });
  return { address, store, candidate, trainer };
}

test.skipIf(!existsSync(browserFile))(
  "a trainer takes a terminal over: both see it and type, a program's question is answered once, and it is handed back",
  async () => {
    const { candidate, trainer } = await both();
    await candidate.page.locator("a.machine[href='#machine-ws2']").click();
    await shows(candidate.page, /ws2.*[#$]$/m);
    await trainer.page.getByRole("button", { name: "Observe the terminal of ws2" }).click();
    await candidate.page.getByText("Observed by zoe").waitFor();
    const begun = new Date().toISOString();

    await trainer.page.getByRole("button", { name: "Take over the terminal of ws2" }).click();
    await trainer.page.getByRole("button", { name: "Take over", exact: true }).click();
    await candidate.page.getByText("zoe has taken over").waitFor();
    await candidate.page.getByRole("tab", { name: /taken over/ }).waitFor();
    await trainer.page.getByText("You have taken over").waitFor();
    await trainer.page.locator(".pane .xterm").click();
    await type(trainer.page, "echo his-$((6 * 7))");
    await shows(candidate.page, /^his-42$/m);
    await candidate.page.locator(".pane .xterm").click();
    await type(candidate.page, "echo own-$((6 * 7))");
    await shows(trainer.page, /^own-42$/m);

    // Two terminals show it, and one answers where the cursor is: a second answer would be read as keys.
    await type(
      candidate.page,
      String.raw`stty -echo -icanon; printf '\033[6n\033[c'; sleep 2; timeout --foreground 1 cat | tr -cd 'Rc' > /tmp/answers; stty sane; echo; echo got-$(cat /tmp/answers)`,
    );
    await shows(trainer.page, /^got-Rc$/m);

    await trainer.page.getByRole("button", { name: "Hand back" }).click();
    await candidate.page.getByText("zoe has taken over").waitFor({ state: "detached" });
    await trainer.page.locator(".pane .xterm").click();
    await type(trainer.page, "echo typed-by-an-observer");
    await type(candidate.page, "echo last-$((6 * 7))");
    await shows(trainer.page, /^last-42$/m);
    expect(await screenOf(candidate.page)).not.toContain("typed-by-an-observer");

    const noted = (await assistances.read(cycleLab)).filter(({ since }) => since >= begun);
    expect(noted).toMatchObject([{ by: "zoe", machine: "ws2" }]);
    expect(new Set(noted[0]?.typed.map(({ who }) => who))).toEqual(new Set(["zoe", cycleLab]));
    expect([...candidate.problems, ...trainer.problems]).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "a candidate disputes a red line and calls; a trainer sees both on the board, answers and comes",
  async () => {
    const { nodes } = lab.scene(["ws2"], [], AbortSignal.timeout(240_000));
    const { address, candidate, trainer } = await both();
    const { page } = candidate;
    await nodes.ws2.succeed`ip link set lan mtu 1400`;
    onTestFinished(async () => {
      await nodes.ws2.succeed`ip link set lan mtu 1500`;
    });
    await page.locator("summary", { hasText: "CP03" }).click();
    await page.getByRole("button", { name: "Check CP03" }).click();
    const line = lineOf(page, mtuCheck);
    await line.getByRole("button", { name: "Dispute…" }).click();
    await page.getByLabel("Why it is wrong").fill("<b>it answers me</b>");
    await page.getByRole("button", { name: "Dispute, and freeze the evidence" }).click();
    await line.getByRole("button", { name: "Disputed: waiting" }).waitFor();
    await line.getByRole("button", { name: "Ask for help…" }).click();
    await page.getByRole("button", { name: "Call", exact: true }).click();
    await page.getByText("The trainer is called").waitFor();

    // It turns green, and what is disputed stays what it was.
    await nodes.ws2.succeed`ip link set lan mtu 1500`;
    await line.getByRole("button", { name: /^Check:/ }).click();
    await line.and(page.locator(".satisfied")).waitFor();

    await trainer.page.goto(`${address}board`);
    await trainer.page.getByText("<b>it answers me</b>").waitFor();
    await trainer.page.getByRole("button", { name: `On my way: ${cycleLab}` }).click();
    await page.getByText("zoe is coming").waitFor();
    await trainer.page.goto(`${address}labs/${cycleLab}`);
    await trainer.page.getByRole("button", { name: "Disputes (1 waiting)" }).click();
    await trainer.page.getByText("Commands, and what came of them").click();
    await trainer.page.locator(".commands li").first().waitFor();
    await trainer.page.getByLabel("The check is right").check();
    await trainer.page.getByLabel("Your answer").fill("1400 is not enough");
    await trainer.page.getByRole("button", { name: "Answer, by my name" }).click();
    await trainer.page.getByText("zoe confirms the check").waitFor();
    await trainer.page.keyboard.press("Escape");
    await trainer.page.getByRole("button", { name: `Close the call of ${cycleLab}` }).click();
    await page.getByText("Call closed by zoe").waitFor();

    await page.getByRole("button", { name: "Disputes (0 waiting)" }).click();
    await page.getByText("1400 is not enough").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "History of checks" }).click();
    await page.locator(".looks .satisfied .spoken").first().waitFor();
    await trainer.page.goto(`${address}timeline/${cycleLab}`);
    await trainer.page.getByText("calls for help").waitFor();
    expect([...candidate.problems, ...trainer.problems]).toEqual([]);
  },
);
