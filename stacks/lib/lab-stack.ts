import { DockerProvider } from "@cdktf/provider-docker/lib/provider/index.js";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Engine } from "../../modules/lib/engine.js";
import type { Reach } from "../../scripts/ground/docker/client-of.js";
import { versions } from "../../scripts/ground/versions.js";
import type { MachineName } from "../plan/plan.js";
import { keepState } from "./keep-state.js";

/** What tells one candidate's lab from another's; everything else is the plan's. */
export interface LabProps {
  /** Candidate, e.g. `c01`. */
  readonly lab: string;
  /** Which part of the underlay the lab was allotted, from 0. */
  readonly slot: number;
  /** The lab's own folder, where the caller is: states, secrets. */
  readonly folder: string;
  /** Whether Terraform's states are in a database instead. @default false */
  readonly inDatabase?: boolean;
  /** How the engine is reached that the lab runs on. */
  readonly reach: Reach;
  /** What it is. */
  readonly engine: Engine;
  /** Whether the processor runs guests itself; otherwise they are emulated. */
  readonly kvm: boolean;
  /** Machines to make and not to start, each with the id of the image that it is made of. @default - none */
  readonly asleep?: ReadonlyMap<MachineName, string>;
}

/** A stack of one lab: the Docker provider, and a state. */
export class LabStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id);
    const { endpoint, tlsDir } = props.reach;
    new DockerProvider(this, "docker", {
      host: endpoint,
      ...(tlsDir !== undefined && { certPath: tlsDir }),
      // As `SshConnection` has it: nobody is there to answer a question.
      ...(endpoint.startsWith("ssh://") && { sshOpts: ["-o", "BatchMode=yes"] }),
    });
    keepState(this, props);
    // The bindings pin the provider's previous major, which their schema outlived.
    this.addOverride(
      "terraform.required_providers.docker.version",
      versions.providers.docker.version,
    );
  }
}
