import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { userNamespaces } from "../../../../scripts/setup/requirements/user-namespaces.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

function kernelWith(bound: string | undefined) {
  const file = join(temporaryFolder(), "max_user_namespaces");
  if (bound !== undefined) writeFileSync(file, bound);
  return userNamespaces(file).look();
}

test("a kernel that allows many will do", async () => {
  expect(await kernelWith("95000\n")).toEqual({ ok: true, detail: "95000" });
});

test("a kernel without them is nothing that set-up could mend", async () => {
  expect(await kernelWith(undefined)).toMatchObject({
    ok: false,
    byHand: true,
    remedy: { en: expect.stringContaining("CONFIG_USER_NS") },
  });
});

test("a server that has turned them off is told which setting did, and can be mended", async () => {
  const look = await kernelWith("0\n");
  expect(look).toMatchObject({ ok: false, detail: { en: expect.stringContaining("= 0,") } });
  expect(look).not.toHaveProperty("byHand");
});
