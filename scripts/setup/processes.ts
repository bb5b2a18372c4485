import { readdirSync, readFileSync } from "node:fs";

/** A process as /proc shows it. */
export interface Process {
  readonly pid: number;
  /** The program's name, cut to 15 characters by the kernel. */
  readonly name: string;
  /** Dead, and waiting for a parent that may never come: PID 1 of a container is often no init. */
  readonly zombie: boolean;
  readonly args: readonly string[];
  readonly cgroups: string;
  /** Whether it runs in a container, of whichever kind: with numbers, and most often files, of its own. */
  readonly contained: boolean;
}

/** Every process on the machine, or those with these numbers. */
export function processes(
  pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name)),
): Process[] {
  return pids.flatMap((pid) => {
    try {
      const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, "utf8");
      // "12 (a name) S 1 …": the name itself may hold parentheses and spaces.
      const [, name = "", state = ""] = /^\d+ \((.*)\) (\S)/s.exec(read("stat")) ?? [];
      return {
        pid: Number(pid),
        name,
        zombie: state === "Z" || state === "X",
        args: read("cmdline").split("\0"),
        cgroups: read("cgroup"),
        // Its number here, then one for each level below.
        contained: /^NSpid:\t\d+\t/m.test(read("status")),
      };
    } catch {
      // Ended while we looked.
      return [];
    }
  });
}

/** Whether a process lives, and still is that program: a number in a pid file may be reused. */
export function isAlive(pid: string | undefined, program?: string): boolean {
  if (pid === undefined || !/^[1-9]\d*$/.test(pid)) return false;
  return processes([pid]).some(({ name, zombie }) => !zombie && name === (program ?? name));
}

/** How much of the processor a process has had, in milliseconds; 0 where there is none. */
export function processorMs(pid: string | undefined): number {
  try {
    const [, rest = ""] = /^\d+ \(.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const fields = rest.split(" ");
    // Fields 14 and 15 of proc(5), in hundredths of a second for every program of this system.
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return 0;
  }
}
