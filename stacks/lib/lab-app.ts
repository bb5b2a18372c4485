import { App } from "cdktf";
import { GuestsStack } from "../guests.js";
import { NetworkStack } from "../network.js";
import { type AreaName, areaNames } from "../plan/plan.js";
import { SegmentsStack } from "../segments.js";
import { VirtualisationStack } from "../virtualisation.js";
import { AreaStack } from "./area-stack.js";
import type { LabProps } from "./lab-stack.js";

/** Areas with more than machines, or whose machines are given more than the plan says; any other is an `AreaStack`. */
const ownStacks: Partial<Record<AreaName, new (app: App, props: LabProps) => AreaStack>> = {
  network: NetworkStack,
  virtualisation: VirtualisationStack,
};

/** What is built inside the machines of an area, once they answer. */
const innerStacks = { guests: { area: "virtualisation", Stack: GuestsStack } } as const;

/** Every stack of one lab; synthesized into `outdir`, or where the standard CLI wants it. */
export function labApp(props: LabProps, outdir?: string): App {
  const app = new App(outdir ? { outdir } : {});
  const segments = new SegmentsStack(app, "segments", props);
  const areas = new Map<string, AreaStack>();
  for (const area of areaNames) {
    const Own = ownStacks[area];
    const stack = Own ? new Own(app, props) : new AreaStack(app, area, props);
    stack.addDependency(segments);
    areas.set(area, stack);
  }
  for (const [name, { area, Stack }] of Object.entries(innerStacks)) {
    const host = areas.get(area);
    if (!host) throw new Error(`stack '${name}' is built inside no area: '${area}' is none`);
    new Stack(app, name, props).addDependency(host);
  }
  return app;
}
