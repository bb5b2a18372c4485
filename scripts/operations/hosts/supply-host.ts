import type Docker from "dockerode";
import { images } from "../../../modules/images.js";
import { probeImage } from "../../../modules/probe/probe-image.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { localHost } from "../../facts/hosts.js";
import { docker } from "../../ground/docker/docker.js";
import { oneAtATime } from "../../ground/one-at-a-time.js";
import type { Note } from "../../ground/progress.js";
import { ensureBenchTools } from "../../host/bench-tools.js";
import { engineSettings } from "../../host/engine-settings.js";
import { hostOf } from "../../host/host-of.js";
import { sendImages } from "../../host/images/send-images.js";

export interface SupplyHostProps {
  /** Machines that are to be made there. */
  readonly machines: readonly MachineName[];
  readonly note: Note;
  readonly signal?: AbortSignal | undefined;
}

/** Ten gigabytes by a slow line, in milliseconds. */
const longestMs = 60 * 60_000;

/**
 * Have on the host of a lab what is to be there before its machines are made: the bench's tools; on another one than this
 * server their images as well, sent from here, and settings of its kernel, which its reboot takes back.
 *
 * @throws NameHeld where others send images there all the time
 * @throws LocalizedError with that engine's own words
 */
export async function supplyHost(
  candidate: string,
  { machines, note, signal }: SupplyHostProps,
): Promise<void> {
  const { name, engine } = hostOf(candidate);
  if (name !== localHost) {
    // Else two labs would be sent the same ones side by side.
    await oneAtATime(`plateau/host/${name}/supplies`, () => carryOver(engine, machines, note), {
      what: { fr: `l'envoi d'images à '${name}'`, en: `images being sent to '${name}'` },
      limitMs: longestMs,
      signal,
    });
  }
  await ensureBenchTools(engine, candidate);
}

async function carryOver(
  engine: Docker,
  machines: readonly MachineName[],
  note: Note,
): Promise<void> {
  const present = new Set((await engine.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []));
  const wanted = new Set([probeImage(), ...machines.map((machine) => images()[machine])]);
  const missing = [...wanted].filter(({ tag }) => !present.has(tag));
  if (missing.length > 0) await sendImages(missing, { from: docker(), to: engine }, note);
  const wrong = await engineSettings.wrong(engine);
  if (wrong.length > 0) await engineSettings.mend(engine, wrong);
}
