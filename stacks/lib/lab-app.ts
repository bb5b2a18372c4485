import { App } from "cdktf";
import { ApplicationStack } from "../application.js";
import { DeploymentStack } from "../deployment.js";
import { DirectoryStack } from "../directory.js";
import { FilesStack } from "../files.js";
import { GuestsStack } from "../guests.js";
import { HelpdeskStack } from "../helpdesk.js";
import { MailStack } from "../mail.js";
import { MonitoringStack } from "../monitoring.js";
import { NetworkStack } from "../network.js";
import type { AreaName } from "../plan/plan.js";
import { SegmentsStack } from "../segments.js";
import { TerminalStack } from "../terminal.js";
import { VirtualisationStack } from "../virtualisation.js";
import { WorkstationsStack } from "../workstations.js";
import type { AreaStack } from "./area-stack.js";
import type { LabProps } from "./lab-stack.js";

const areaStacks: Readonly<
  Record<AreaName, new (app: App, id: string, props: LabProps) => AreaStack>
> = {
  network: NetworkStack,
  directory: DirectoryStack,
  workstations: WorkstationsStack,
  mail: MailStack,
  application: ApplicationStack,
  virtualisation: VirtualisationStack,
  monitoring: MonitoringStack,
  files: FilesStack,
  terminal: TerminalStack,
  helpdesk: HelpdeskStack,
  deployment: DeploymentStack,
};

/** What is built inside the machines of an area, once they answer. */
const innerStacks = { guests: { area: "virtualisation", Stack: GuestsStack } } as const;

/** Every stack of one lab; synthesized into `outdir`, or where the standard CLI wants it. */
export function labApp(props: LabProps, outdir?: string): App {
  const app = new App(outdir ? { outdir } : {});
  const segments = new SegmentsStack(app, "segments", props);
  const areas = new Map<string, AreaStack>();
  for (const [area, Stack] of Object.entries(areaStacks)) {
    const stack = new Stack(app, area, props);
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
