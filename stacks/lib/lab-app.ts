import { App } from "cdktf";
import { ApplicationStack } from "../application.js";
import { DirectoryStack } from "../directory.js";
import { HelpdeskStack } from "../helpdesk.js";
import { MailStack } from "../mail.js";
import { NetworkStack } from "../network.js";
import type { AreaName } from "../plan.js";
import { SegmentsStack } from "../segments.js";
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
  helpdesk: HelpdeskStack,
};

/** Every stack of one lab; synthesized into `outdir`, or where the standard CLI wants it. */
export function labApp(props: LabProps, outdir?: string): App {
  const app = new App(outdir ? { outdir } : {});
  const segments = new SegmentsStack(app, "segments", props);
  for (const [area, Stack] of Object.entries(areaStacks)) {
    new Stack(app, area, props).addDependency(segments);
  }
  return app;
}
