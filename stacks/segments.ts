import type { Construct } from "constructs";
import { Segment } from "../modules/segment.js";
import { type LabProps, LabStack } from "./lib/lab-stack.js";
import { poolOf } from "./plan/cabling.js";
import { segmentNames } from "./plan/plan.js";

/**
 * The cables. They have a state of their own because the provider waits a fixed two seconds on
 * every network it creates, reads or deletes: nothing that touches a machine goes near them.
 */
export class SegmentsStack extends LabStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    for (const segment of segmentNames) {
      new Segment(this, segment, { lab: props.lab, pool: poolOf(props.slot, segment) });
    }
  }
}
