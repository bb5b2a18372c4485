import type Docker from "dockerode";
import { z } from "zod";
import { isMachine } from "../../stacks/plan/is-machine.js";
import { nodeInName } from "../../stacks/plan/node-in-name.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { infoOf } from "../ground/docker/info-of.js";
import { mayBeLab } from "../ground/shelf/labs-in.js";

/** What an engine says of itself and of the labs that it has. */
export interface EngineTold {
  /** Drawn by the engine when it was first started; it stays as long as its data. */
  readonly id: string;
  /** Whether it is Docker: others speak its language. */
  readonly isDocker: boolean;
  readonly version: string;
  /** As its kernel calls it: `x86_64`. */
  readonly architecture: string;
  readonly cores: number;
  /** All that its server has. */
  readonly memoryMib: number;
  readonly cgroupDriver: string;
  /** What decides on protections. */
  readonly protection: {
    readonly CgroupVersion: string;
    readonly SecurityOptions: readonly string[];
    /** Whether it is an engine that Plateau set up. */
    readonly own: boolean;
  };
  /** Machines that run, by lab; a lab of which none does has none. */
  readonly labs: ReadonlyMap<string, readonly MachineName[]>;
  /** Tags of images of Plateau; none where nobody asked for them. */
  readonly images: readonly string[];
}

const infoSchema = z.object({
  ID: z.string().min(1),
  Architecture: z.string(),
  NCPU: z.int().min(1),
  MemTotal: z.number().min(0),
  CgroupDriver: z.string(),
  // Engines before 20.10 don't tell.
  CgroupVersion: z.string().default("1"),
  SecurityOptions: z.array(z.string()).nullish(),
  Labels: z.array(z.string()).nullish(),
});

const versionSchema = z.object({
  Version: z.string(),
  Components: z.array(z.object({ Name: z.string() })).nullish(),
});

/** That it ends at a signal the types of the engine's client don't tell. */
interface Asked {
  version(options: { abortSignal: AbortSignal }): Promise<unknown>;
}

/**
 * Ask an engine what it is and what stands there.
 *
 * @param withImages an engine with many takes longer for them than for all else
 * @throws what Docker's client does where it does not answer, or z.ZodError where that is no answer of an engine
 */
export async function engineTold(
  engine: Docker,
  { abortSignal, withImages }: { readonly abortSignal: AbortSignal; readonly withImages: boolean },
): Promise<EngineTold> {
  const filters = { label: ["plateau.lab"] };
  const asked = engine as unknown as Asked;
  // One after another: by ssh one connection does for all of them, where at once each would have to be let in.
  const info = infoSchema.parse(await infoOf(engine, abortSignal));
  const version = versionSchema.parse(await asked.version({ abortSignal }));
  const containers = await engine.listContainers({ all: true, filters, abortSignal });
  const networks = await engine.listNetworks({ filters, abortSignal });
  const images = withImages ? await engine.listImages({ abortSignal }) : [];
  const labs = new Map<string, MachineName[]>();
  for (const { Labels } of networks) labs.set(Labels?.["plateau.lab"] ?? "", []);
  for (const { Labels, Names, State } of containers) {
    const lab = Labels["plateau.lab"] ?? "";
    const node: string = nodeInName(lab, Names[0]);
    const before = labs.get(lab) ?? [];
    labs.set(lab, State === "running" && isMachine(node) ? [...before, node] : before);
  }
  const protection = {
    CgroupVersion: info.CgroupVersion,
    SecurityOptions: info.SecurityOptions ?? [],
    own: info.Labels?.includes("plateau.own=1") === true,
  };
  return {
    id: info.ID,
    isDocker: version.Components?.some(({ Name }) => Name === "Engine") === true,
    version: version.Version,
    architecture: info.Architecture,
    cores: info.NCPU,
    memoryMib: Math.floor(info.MemTotal / 2 ** 20),
    cgroupDriver: info.CgroupDriver,
    protection,
    // Whoever may use that engine may give a container any label.
    labs: new Map([...labs].filter(([lab]) => mayBeLab(lab))),
    images: images
      .flatMap(({ RepoTags }) => RepoTags ?? [])
      .filter((tag) => tag.startsWith("plateau/")),
  };
}
