import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { ownProcesses } from "../../../../checks/lib/nodes/own-processes.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const folder = temporaryFolder();

/** A process as the kernel shows it, as far as it is read. */
function shown(pid: number, name: string, effective: number): void {
  mkdirSync(join(folder, String(pid)));
  writeFileSync(
    join(folder, String(pid), "status"),
    `Name:\t${name}\nUmask:\t0022\nTgid:\t${pid}\nPid:\t${pid}\nPPid:\t1\nUid:\t0\t${effective}\t0\t0\nGid:\t0\t0\t0\t0\n`,
  );
}

test("each of a machine's processes is told with its number, as whom it acts, and its name", async () => {
  shown(1, "systemd", 0);
  shown(86, "Web Content", 201_103);
  // Neither a process nor one that is still there.
  mkdirSync(join(folder, "sys"));
  mkdirSync(join(folder, "99"));
  const { stdout } = await execa("sh", ["-c", `${ownProcesses}\nprocesses`], {
    env: { BENCH_PROC: folder },
  });
  expect(stdout.split("\n").toSorted()).toEqual(["1 0 systemd", "86 201103 Web Content"]);
});
