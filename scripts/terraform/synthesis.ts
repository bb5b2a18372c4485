import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { nodeInName } from "../../stacks/plan/node-in-name.js";
import { type AreaName, type MachineName, type NodeName, plan } from "../../stacks/plan/plan.js";
import type { Reach } from "../ground/docker/client-of.js";
import { labHome } from "../ground/home.js";
import { labsPlace } from "../ground/shelf/labs-place.js";
import { engineFacts } from "../host/engine-facts.js";
import { hostOf } from "../host/host-of.js";
import { kvmOf } from "../host/kvm-of.js";
import { slotOf } from "../host/slot.js";
import { type StateRow, stateRow } from "./states/state-row.js";

/** One synthesized stack, ready for the engine. */
export interface SynthesizedStack {
  readonly lab: string;
  readonly name: string;
  /** Folder with its `cdk.tf.json`. */
  readonly folder: string;
  /** Digest of what it is to build. */
  readonly digest: string;
  /** Its state in a database. @default - in a file of the lab's folder */
  readonly state?: StateRow;
  /** Engine's address of each container, by node. */
  readonly addresses: ReadonlyMap<NodeName, string>;
  /** How the engine is reached that it is built on. */
  readonly reach: Reach;
  /** The area whose machines hold what it makes; undefined when that is the host. */
  readonly inside: AreaName | undefined;
}

const terraformJson = z.looseObject({
  terraform: z.looseObject({ backend: z.unknown() }),
  provider: z.unknown(),
  resource: z
    .object({
      docker_container: z.record(z.string(), z.object({ name: z.string() })).default({}),
    })
    .default({ docker_container: {} }),
});

/** What a stack is to build, whichever server it is built from: that reaches the engine, and finds itself, its own way. */
function builtOf({ provider: _, terraform, ...stack }: z.infer<typeof terraformJson>): string {
  const { backend: __, ...versions } = terraform;
  return JSON.stringify({ ...stack, terraform: versions });
}

/**
 * Synthesize the stacks of a lab into its folder, in this process.
 *
 * @param asleep machines to make and not to start, as `LabProps` has them. @default - none
 */
export async function synthesize(
  candidate: string,
  asleep: ReadonlyMap<MachineName, string> = new Map(),
): Promise<ReadonlyMap<string, SynthesizedStack>> {
  const outdir = join(labHome(candidate), "stacks");
  // With it comes cdktf, of which a server that makes no machine anew has no need: a fifth of its memory.
  const { labApp } = await import("../../stacks/lib/lab-app.js");
  const { reach, engine: client } = hostOf(candidate);
  const [slot, engine, kvm, place] = await Promise.all([
    slotOf(candidate),
    engineFacts(client),
    kvmOf(candidate),
    labsPlace(),
  ]);
  const folder = labHome(candidate);
  const inDatabase = place !== null;
  const props = { lab: candidate, slot, folder, inDatabase, reach, engine, kvm, asleep };
  const app = labApp(props, outdir);
  app.synth();
  const stacks = app.manifest.buildManifest().stacks;
  const synthesized = await Promise.all(
    Object.values(stacks).map(
      async ({ name, workingDirectory, synthesizedStackPath, dependencies }) => {
        const text = await readFile(join(outdir, synthesizedStackPath), "utf8");
        const stack = terraformJson.parse(JSON.parse(text));
        return [
          name,
          {
            lab: candidate,
            name,
            folder: join(outdir, workingDirectory),
            digest: createHash("sha256")
              .update(inDatabase ? builtOf(stack) : text)
              .digest("hex"),
            ...(place && { state: stateRow(place, candidate, name) }),
            addresses: new Map(
              Object.entries(stack.resource.docker_container).map(([id, { name }]) => [
                nodeInName(candidate, name),
                `docker_container.${id}`,
              ]),
            ),
            reach,
            inside: dependencies.find((other): other is AreaName => other in plan().areas),
          },
        ] as const;
      },
    ),
  );
  return new Map(synthesized);
}
