import { createHash } from "node:crypto";
import { join } from "node:path";
import type Docker from "dockerode";
import { z } from "zod";
import { images } from "../../modules/images.js";
import { localHost } from "../facts/hosts.js";
import { infoOf } from "../ground/docker/info-of.js";
import { cache } from "../ground/home.js";
import { bootsOnKvm } from "./boots-on-kvm.js";
import { hostOf } from "./host-of.js";
import { Kvm, kvmDevice } from "./kvm.js";

const infoSchema = z.object({ ID: z.string().min(1), KernelVersion: z.string() });

/**
 * Whether the processor of a lab's host runs its guests: what set-up found of this server; of another host what is found there once
 * for each of its kernels, whichever server asks. Two that have labs in common come to the same.
 *
 * @returns false of another host that has no image to try it with yet: no lab has guests there
 * @throws what its engine does
 */
export async function kvmOf(candidate: string): Promise<boolean> {
  const { name, engine } = hostOf(candidate);
  return name === localHost ? new Kvm().works() : kvmOn(engine);
}

async function kvmOn(engine: Docker): Promise<boolean> {
  const { ID, KernelVersion } = infoSchema.parse(await infoOf(engine));
  const file = `kvm-${createHash("sha256").update(ID).digest("hex").slice(0, 12)}.json`;
  const record = new Kvm(kvmDevice, join(cache(), file), false);
  const tried = record.tried(KernelVersion);
  if (tried !== undefined) return tried;
  const works = await bootsOnKvm(engine, images().hv1.tag);
  if (works === undefined) return false;
  await record.note(works, KernelVersion);
  return works;
}
