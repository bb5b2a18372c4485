import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const script = `
  import { slotOf } from ${JSON.stringify(join(root, "scripts", "host", "slot.js"))};
  process.stdout.write(String(await slotOf("t-slot")) + "\\n");
  setTimeout(() => {}, 3000);
`;

/** A process of another checkout that was allotted a slot, and has no network yet. */
async function allotted(folder: string): Promise<string> {
  const child = execa("npx", ["tsx", "--input-type=module", "--eval", script], {
    cwd: root,
    env: { PLATEAU_HOME: folder },
    reject: false,
  });
  for await (const line of child) return line;
  throw new Error((await child).stderr);
}

test("two checkouts that start a lab at once are allotted different slots", async () => {
  const folder = temporaryFolder();
  const slots = await Promise.all(["a", "b"].map((name) => allotted(join(folder, name))));
  expect(slots[0]).toMatch(/^\d+$/);
  expect(slots[1]).toMatch(/^\d+$/);
  expect(slots[0]).not.toBe(slots[1]);
});
