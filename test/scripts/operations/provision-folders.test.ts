import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const { ensureProvisionFolders } = await import("../../../scripts/operations/provision-folders.js");

test("the folder of a host's socket is its owner's alone", async () => {
  await ensureProvisionFolders("c01");
  for (const folder of ["provision", join("provision", "hv1")]) {
    expect(statSync(join(home, "c01", folder)).mode & 0o777).toBe(0o700);
  }
});
