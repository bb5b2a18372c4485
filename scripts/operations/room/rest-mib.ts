import { layout, type MachineName } from "../../../stacks/plan/plan.js";

/**
 * What a machine takes of the server's memory when nobody works on it, in MiB: what its processes have, of what they
 * share their part, their page tables, and 4 for its container and its part of the probes. Measured on a whole lab
 * that had stood, and been looked at, for hours.
 */
const measured: Partial<Record<MachineName, number>> = {
  fw1: 33,
  fw2: 14,
  ext1: 31,
  dc1: 156,
  dc2: 160,
  net1: 14,
  mail1: 104,
  ws1: 25,
  ws2: 25,
  ws3: 25,
  wsb1: 25,
  web1: 13,
  app1: 26,
  app2: 26,
  db1: 30,
  hv1: 284,
  mon1: 19,
  file1: 22,
  ts1: 147,
  desk1: 223,
  dep1: 13,
  // What runs on a workstation, and nothing more until somebody sits down: theirs.
  adm1: 25,
};

/** That, and of a machine that nobody has measured the most that it may take. */
export function restMib(machine: MachineName): number {
  return measured[machine] ?? layout.machines[machine].memoryMib;
}
