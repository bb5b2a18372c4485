import type Docker from "dockerode";
import { z } from "zod";
import { infoOf } from "../ground/docker/info-of.js";

const infoSchema = z.object({ ID: z.string().min(1) });

/**
 * What an engine calls itself: drawn when it was first started, it stays as long as its data.
 *
 * @param abortSignal ends the question. @default - nothing does
 */
export async function engineId(engine: Docker, abortSignal?: AbortSignal): Promise<string> {
  return infoSchema.parse(await infoOf(engine, abortSignal)).ID;
}
