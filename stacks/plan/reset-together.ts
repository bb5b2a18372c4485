import { layout, type MachineName } from "./plan.js";

/** The machines a reset of these takes along, themselves included. */
export function resetTogether(machines: readonly MachineName[]): MachineName[] {
  const along = machines.flatMap((name): readonly MachineName[] => {
    const machine = layout.machines[name];
    return "resetWith" in machine ? [name, ...machine.resetWith] : [name];
  });
  return [...new Set(along)];
}
