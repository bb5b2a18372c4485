import { expect, onTestFinished, test, vi } from "vitest";
import { type Note, progressOfAll } from "../../../scripts/ground/progress.js";
import { inLanguage } from "../../../scripts/ground/say.js";

/** What is written to a log, which nobody watches live. */
async function logOf(names: readonly string[]): Promise<string> {
  let log = "";
  const write = vi.spyOn(process.stderr, "write").mockImplementation((piece) => {
    log += piece;
    return true;
  });
  onTestFinished(() => write.mockRestore());
  const tasks = names.map((name) => ({
    title: { fr: `lab ${name}`, en: `lab ${name}` },
    run: async (note: Note) => note(`after ${name}'s neighbour`, "at once"),
  }));
  await inLanguage("en", () => progressOfAll(tasks));
  return log;
}

test("in a log a line of one of several tasks says whose it is", async () => {
  const log = await logOf(["c01", "c02"]);
  expect(log).toMatch(/lab c01 {2}0 s {2}after c01's neighbour\n/);
  expect(log).toMatch(/lab c02 {2}0 s {2}after c02's neighbour\n/);
});

test("a line of a task that is alone is under its title already", async () => {
  expect(await logOf(["c01"])).toMatch(/^\S+ 0 s {2}after c01's neighbour$/m);
});
