import { afterAll, vi } from "vitest";
import { temporaryFolder } from "./temporary-folder.js";

// Each file of tests has a home of its own, and a line in which nobody else on this machine waits.
process.env["PLATEAU_HOME"] = temporaryFolder();
process.env["PLATEAU_TURNS"] = `plateau/test/${process.pid}/turns`;
// Files share a process: the next one finds the environment as this one did.
afterAll(() => {
  vi.unstubAllEnvs();
});
