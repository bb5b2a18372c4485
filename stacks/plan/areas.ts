import {
  type AreaName,
  areaNames,
  layout,
  type MachineName,
  machineNames,
  type Plan,
} from "./plan.js";

/** The machines of some area, by their names. */
export type MachineIn<A extends AreaName> = {
  [M in MachineName]: Plan["machines"][M]["area"] extends A ? M : never;
}[MachineName];

/** The areas asked for and those they need, in the order of the plan; every area where none is asked for. */
export function withNeeds(asked: readonly AreaName[]): AreaName[] {
  const wanted = new Set<AreaName>();
  const add = (area: AreaName) => {
    wanted.add(area);
    for (const needed of layout.areas[area].needs) add(needed);
  };
  for (const area of asked.length > 0 ? asked : areaNames) add(area);
  return areaNames.filter((area) => wanted.has(area));
}

/** The machines of an area. */
export function machinesOf<A extends AreaName>(area: A): MachineIn<A>[] {
  return machineNames.filter((name): name is MachineIn<A> => layout.machines[name].area === area);
}
