import type { Machine } from "../../lib/nodes/machine.js";

/** A program that runs on a machine, and what starts it. */
export interface RunningProgram {
  readonly name: string;
  /** Its unit, e.g. `kea-dhcp4-server.service`; empty where somebody started it by hand. */
  readonly unit: string;
  /** What `systemctl is-enabled` says of that unit. */
  readonly state: string;
}

/**
 * Which of some programs run on a machine, each with the units that started it.
 *
 * @param names as the kernel has them, 15 letters at most
 */
export async function programsOf(
  machine: Machine,
  names: readonly string[],
): Promise<readonly RunningProgram[]> {
  const { stdout } = await machine.must`
    wanted=${` ${names.join(" ")} `}
    for folder in "$BENCH_PROC"/[0-9]*; do
      read -r name < $folder/comm || continue
      name=\${name%%:*}
      case "$wanted" in *" $name "*) ;; *) continue ;; esac
      echo "$name $(sed -n 's,.*/\\([^/]*[.]service\\)$,\\1,p' $folder/cgroup | head -n 1)"
    done 2> /dev/null | sort -u | while read -r name unit; do
      echo "$name \${unit:--} $([ -z "$unit" ] || systemctl is-enabled "$unit" 2>&1)"
    done`;
  return programsTold(stdout);
}

/** The programs that lines tell: name, unit or `-`, state. */
export function programsTold(lines: string): readonly RunningProgram[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name = "", unit = "", ...state] = line.trim().split(" ");
      return { name, unit: unit === "-" ? "" : unit, state: state.join(" ") };
    });
}
