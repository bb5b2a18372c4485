import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { resetMachines } from "../../scripts/training/reset-machines.js";
import { boardAct } from "../lib/board-act.js";
import { browserFile } from "../lib/browser-file.js";
import { expectExactly, liveLab, look } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";

const lab = await liveLab(cycleLab);
const exercise = "cp03/office-move";
/** A page looks at its lab every two seconds. */
const followed = { timeout: 10_000 };

/** A trainer's board and his candidate's page, each in a browser of its own. */
async function opened() {
  const { address, store } = await livePortal();
  await drawCard(store, { candidate: cycleLab, person: "Zoé Lenoir" });
  const [trainerToken, candidateToken] = [
    await openSession(store, { role: "trainer", who: "zoe" }),
    await openSession(store, { role: "candidate", who: cycleLab }),
  ];
  const trainer = await openPage({ address: `${address}board`, token: trainerToken });
  const candidate = await openPage({
    address: `${address}labs/${cycleLab}`,
    token: candidateToken,
  });
  // Other labs of the tests may stand: this one alone is chosen.
  await trainer.page.getByLabel(`Choose ${cycleLab}`).check();
  return { trainer, candidate, store };
}

test.skipIf(!existsSync(browserFile))(
  "a trainer writes, breaks, gives a hint, freezes, and makes a machine anew; his candidate sees what is his to see",
  { timeout: 600_000 },
  async () => {
    const { trainer, candidate, store } = await opened();
    const row = trainer.page.locator("tr", { hasText: cycleLab });
    await expect.poll(() => row.locator(".number").first().textContent()).toMatch(/^\d+ Mi$/);
    await expect.poll(() => row.locator(".number").last().textContent()).toMatch(/^\d+\.\d$/);

    await boardAct(trainer.page, {
      open: "Message…",
      fill: () =>
        trainer.page.getByLabel("Message", { exact: true }).fill("To the whiteboard, please"),
      confirm: "Send",
      what: "message: To the whiteboard",
    });
    await candidate.page.getByText("To the whiteboard, please").waitFor();
    await row.getByText("1 unread").waitFor();
    await candidate.page.getByRole("button", { name: "I have read it" }).click();
    await row.getByText("1 unread").waitFor({ state: "detached" });

    await boardAct(trainer.page, {
      open: "Fault…",
      fill: async () => {
        await trainer.page.getByLabel("chosen", { exact: true }).check();
        await trainer.page
          .getByRole("combobox", { name: "Fault", exact: true })
          .selectOption("cp03/small-mtu");
      },
      confirm: "Break",
      what: "fault",
    });
    expect(await candidate.page.content()).not.toContain("small-mtu");
    await candidate.page.locator("summary", { hasText: "CP03" }).click();
    await candidate.page.getByRole("button", { name: "Check CP03" }).click();
    await row.locator(".not_satisfied").first().waitFor();

    await boardAct(trainer.page, {
      open: "Hint…",
      fill: () =>
        trainer.page.getByLabel("About which check").selectOption("cp03/full-size-packets-pass"),
      confirm: "Give the next hint",
      what: "hint given",
    });
    await candidate.page.getByText(/^Hint given, /).waitFor();

    await trainer.page.getByRole("button", { name: "Freeze self-check" }).click();
    await candidate.page.getByText("zoe froze self-check").waitFor();
    expect(await candidate.page.getByRole("button", { name: "Check everything" }).count()).toBe(0);
    await trainer.page.getByRole("button", { name: "Give self-check back" }).click();
    await candidate.page.getByRole("button", { name: "Check everything" }).waitFor();

    await boardAct(trainer.page, {
      open: "Reset…",
      fill: async () => {
        await trainer.page
          .getByRole("combobox", { name: "What", exact: true })
          .selectOption("machine ws2");
        await trainer.page.getByText("Will be lost, for good:").waitFor();
      },
      confirm: "Erase all and reset",
      what: "ws2 reset",
    });
    expectExactly(await look(lab, ["cp03/full-size-packets-pass"]), []);

    const noted = await store.act((database) =>
      database.all("SELECT what FROM audit WHERE who = 'zoe' AND about LIKE ?", [`${cycleLab}%`]),
    );
    const acts = ["message", "break", "hint", "freeze", "unfreeze", "reset"];
    expect(noted.map(({ what }) => what)).toEqual(acts);
    expect([...trainer.problems, ...candidate.problems]).toEqual([]);
  },
);

test.skipIf(!existsSync(browserFile))(
  "a trainer starts an exercise, gives more time, takes it back, and ends it",
  { timeout: 600_000 },
  async () => {
    const { trainer, candidate } = await opened();
    try {
      await boardAct(trainer.page, {
        open: "Exercise…",
        fill: () =>
          trainer.page
            .getByRole("combobox", { name: "Exercise", exact: true })
            .selectOption(exercise),
        confirm: "Set up",
        what: "exercise “",
      });
      const clock = candidate.page.locator(".exercise .time");
      await clock.waitFor();
      const given = await clock.locator("progress").getAttribute("max");
      await boardAct(trainer.page, {
        open: "Extend…",
        fill: () => trainer.page.getByLabel("Minutes (1 to 240)").fill("25"),
        confirm: "Give 25 min",
        what: "25 min more",
      });
      await expect
        .poll(() => clock.locator("progress").getAttribute("max"), followed)
        .toBe(String(Number(given) + 25));
      await trainer.page.getByRole("button", { name: "Take these 25 min back" }).click();
      await expect.poll(() => clock.locator("progress").getAttribute("max"), followed).toBe(given);
      await boardAct(trainer.page, {
        open: "Finish…",
        confirm: "Stop the clock and judge",
        what: "end of exercise",
      });
      await candidate.page.getByText("No exercise is running.").waitFor();
      expect([...trainer.problems, ...candidate.problems]).toEqual([]);
    } finally {
      const machines = catalogue.exercises.get(exercise)?.resets ?? [];
      await resetMachines(cycleLab, machines, { note: () => undefined });
    }
  },
);
