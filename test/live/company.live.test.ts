import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { catalogue } from "../../checks/catalogue.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import { reportSchema } from "../../checks/lib/run/result.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { root } from "../../scripts/ground/home.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { browserFile } from "../lib/browser-file.js";
import { enterByCard } from "../lib/enter-by-card.js";
import { labCommand } from "../lib/lab-command.js";
import { lineOf } from "../lib/line-of.js";
import { companyLab, cycleLab, lettersLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";

const name = "t-drawn";
const [letters, lettersFile] = ["t-lodz", join(root, "test", "lib", "companies", "lodz.json")];
/** Its brief names the company's domain. */
const exerciseId = "cp06/back-to-the-plan";
const exercise = catalogue.exercises.get(exerciseId) as Exercise;
/** Images of what the company alone has are built in some minutes. */
const longMs = 30 * 60_000;

const settling = { timeout: 5 * 60_000, interval: 1_000 };
const reports = z.array(reportSchema);

/** What is not as on a healthy lab where nobody has begun an exercise. */
const wrongIn = ({ lab, results }: z.infer<typeof reportSchema>) =>
  results
    .filter(({ outcome }) => outcome === "not_satisfied" || outcome === "not_observed")
    .map(({ id, seen }) => ({ lab, id, seen }));

/** A command that has to succeed. */
async function lab(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await labCommand(words);
  expect(code, `lab ${words.join(" ")}\n${stderr}`).toBe(0);
  return stdout;
}

const tags = async () => (await docker().listImages()).flatMap(({ RepoTags }) => RepoTags ?? []);

afterAll(async () => {
  for (const [candidate, company] of [
    [companyLab, name],
    [lettersLab, letters],
  ] as const) {
    await takeDown(candidate);
    await labCommand(["company", "use", "duval", candidate]);
    await labCommand(["company", "remove", company]);
  }
}, longMs);

test(
  "labs of a company that is drawn and of a centre's own stand beside one of the company that is built in, and all are well",
  async () => {
    await lab("company", "draw", name, "--seed", "16");
    await lab("company", "use", name, companyLab);
    await lab("company", "add", letters, lettersFile);
    await lab("company", "use", letters, lettersLab);
    const made = await lab("up", companyLab, lettersLab);
    expect(made).toContain("Estève Menuiserie, esteve.test");
    expect(made).toContain("Ağrı Łódź Æther Œuvre Ünye, a-word-of-just-thirty-letters0.test");

    // What was just made settles before long.
    const look = async () => {
      const { stdout } = await labCommand(["check", companyLab, lettersLab, cycleLab, "--json"]);
      return reports.parse(JSON.parse(stdout));
    };
    const counts = (await look()).map((one) => [one.lab, one.results.length > 200]);
    expect(Object.fromEntries(counts)).toEqual({
      [companyLab]: true,
      [lettersLab]: true,
      [cycleLab]: true,
    });
    await expect.poll(async () => (await look()).flatMap(wrongIn), settling).toEqual([]);
  },
  longMs,
);

test.skipIf(!existsSync(browserFile))(
  "one server of pages serves candidates of three companies, checked, exercised, and on one board",
  async () => {
    const { address, store } = await livePortal();
    const own = new Map([
      [cycleLab, "duval.test"],
      [companyLab, "esteve.test"],
      [lettersLab, "a-word-of-just-thirty-letters0.test"],
    ]);
    for (const [candidate, domain] of own) {
      const code = await drawCard(store, { candidate, person: "" });
      const { page, problems } = await openPage({ address });
      await enterByCard(page, code);
      await page.locator("summary", { hasText: "CP06" }).click();
      const names = lineOf(page, "cp06/names-resolve");
      await names.getByRole("button", { name: /^Check:/ }).click();
      await names.and(page.locator(".satisfied")).waitFor();
      await page.locator("summary", { hasText: "All exercises" }).click();
      const { title } = exercise;
      await page.getByRole("button", { name: `Start “${title.en}”` }).click();
      await page.getByRole("button", { name: `Start: ${exercise.minutes} minutes` }).click();
      const shown = page.locator(".exercise", { hasText: title.en });
      await shown.getByText(`${exercise.minutes} min left`).waitFor();
      for (const other of own.values()) {
        expect((await shown.textContent())?.includes(other), other).toBe(other === domain);
      }
      expect(problems).toEqual([]);
    }
    const token = await openSession(store, { role: "trainer", who: "zoe" });
    const { page } = await openPage({ address: `${address}board`, token });
    for (const candidate of own.keys()) {
      await page.locator("tr", { hasText: candidate }).getByText(exerciseId).waitFor();
    }
    await lab("reset", ...own.keys());
  },
  longMs,
);

test("it keeps its company while it stands, and its company stays while it is somebody's", async () => {
  const use = await labCommand(["company", "use", "duval", companyLab]);
  expect(use.code).toBe(2);
  expect(use.stderr).toContain(`lab '${companyLab}' stands in company '${name}'`);
  const remove = await labCommand(["company", "remove", name]);
  expect(remove.code).toBe(2);
  expect(remove.stderr).toContain(`labs are of company '${name}': ${companyLab}`);
});

test(
  "with its company the images go that nobody else has, and those of others stay",
  async () => {
    const imagesOf = async (company: string): Promise<readonly string[]> =>
      JSON.parse(await lab("company", "images", company, "--json"));
    const own = await imagesOf(name);
    const others = [...(await imagesOf("duval")), ...(await imagesOf(letters))];
    await lab("down", companyLab);
    await lab("company", "use", "duval", companyLab);
    await lab("company", "remove", name);
    const left = await tags();
    expect(own.filter((tag) => !others.includes(tag) && left.includes(tag))).toEqual([]);
    expect(others.filter((tag) => !left.includes(tag))).toEqual([]);
  },
  longMs,
);
