import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkpointsOf } from "../../scripts/operations/checkpoints/checkpoints-of.js";
import { ownLabs } from "../../scripts/operations/own-labs.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { boardAct } from "../lib/board-act.js";
import { browserFile } from "../lib/browser-file.js";
import { liveLab } from "../lib/live-lab.js";
import { boardLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const lab = await liveLab(boardLab);
const note = "/root/board.txt";
const machine = () => lab.scene(["fw1"], [], AbortSignal.timeout(60_000)).nodes.fw1;

beforeAll(() => takeDown(boardLab));
afterAll(() => takeDown(boardLab));

test.skipIf(!existsSync(browserFile))(
  "a trainer gives a roster, has its lab made, checked, saved, restored and taken away, from the board alone",
  { timeout: 900_000 },
  async () => {
    const { address, store } = await livePortal();
    const token = await openSession(store, { role: "trainer", who: "zoe" });
    const { page, problems } = await openPage({ address: `${address}board`, token });
    const roster = join(temporaryFolder(), "class.csv");
    await writeFile(roster, `id;name;group;language;areas\n${boardLab};Zoé Lenoir;A;fr;network\n`);
    await page.getByText("Class (CSV file)…").click();
    await page.getByLabel("Roster: id, name, group, language, areas").setInputFiles(roster);
    await page.getByRole("button", { name: "Add 1, change 0" }).click();

    const act = async (props: Omit<Parameters<typeof boardAct>[1], "labs">) => {
      const box = page.getByLabel(`Choose ${boardLab}`);
      await box.check();
      await boardAct(page, { ...props, timeout: 300_000 });
    };
    await act({ open: "Make…", confirm: "Make or resume", what: "starting" });
    expect(await ownLabs()).toContain(boardLab);

    await act({ open: "Check…", confirm: "Check", what: "check" });
    const row = page.locator("tr", { hasText: boardLab });
    await row.locator("abbr[title='healthy, nothing acquired']").first().waitFor();

    await machine().succeed`echo first > ${note}`;
    await act({
      open: "Checkpoints…",
      fill: () => page.getByLabel(/^Name \(1 to 40/).fill("first"),
      confirm: "Save",
      what: "saving “first”",
    });
    await lab.close();
    await machine().succeed`echo second > ${note}`;
    const restore = {
      open: "Checkpoints…",
      fill: async () => {
        await page.getByLabel("restore a saved state").check();
        await page.getByRole("combobox", { name: "Which", exact: true }).selectOption("first");
      },
      confirm: "Restore",
      what: "restoring “first”",
    };
    await act(restore);
    await lab.close();
    expect((await machine().must`cat ${note}`).stdout.trim()).toBe("first");

    await act({ open: "Take away…", confirm: "Take the machines away", what: "taking away" });
    await lab.close();
    expect(await ownLabs()).not.toContain(boardLab);
    // What was saved is there for a lab that is not.
    await act(restore);
    expect((await machine().must`cat ${note}`).stdout.trim()).toBe("first");
    await act({
      ...restore,
      fill: async () => {
        await page.getByLabel("remove a saved state").check();
        await page.getByRole("combobox", { name: "Which", exact: true }).selectOption("first");
      },
      confirm: "Remove",
      what: "removing “first”",
    });
    expect((await checkpointsOf(boardLab)).checkpoints).toEqual([]);
    expect(problems).toEqual([]);
  },
);
