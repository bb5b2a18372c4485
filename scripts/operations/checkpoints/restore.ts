import type { MachineName } from "../../../stacks/plan/plan.js";
import type { Checkpoint } from "../../facts/checkpoint.js";
import { applied, operations, restoredAt, restoring } from "../../facts/journal.js";
import { LocalizedError } from "../../ground/localized-error.js";
import { shareCopy } from "../../ground/shelf/copies/working-copy.js";
import { dressBridges } from "../../host/dress-bridges.js";
import { endWork } from "../../host/end-work.js";
import { brokenArchives } from "../../host/layers/broken-archives.js";
import { fillLayers } from "../../host/layers/fill-layers.js";
import { measureLayers } from "../../host/layers/measure-layers.js";
import { overlayOf } from "../../host/overlay-of.js";
import { type Standing, standing } from "../../host/standing.js";
import { putState } from "../../terraform/state-file.js";
import { type SynthesizedStack, synthesize } from "../../terraform/synthesis.js";
import { apply } from "../../terraform/terraform.js";
import { bringUp } from "../bring-up.js";
import { noteBuiltInside } from "../build-inside.js";
import { handSecrets } from "../hand-secrets.js";
import { supplyHost } from "../hosts/supply-host.js";
import type { NotReady } from "../not-ready.js";
import type { SettleOptions } from "../settle.js";
import { takeDown } from "../take-down.js";
import { carried } from "./carried.js";
import { checkpointOf } from "./checkpoint-of.js";
import { dropLooseVolumes } from "./drop-loose-volumes.js";
import { type Fitting, mustFit } from "./must-fit.js";
import { mustHaveRoom } from "./must-have-room.js";
import { secretsLayer } from "./secrets-layer.js";
import { withDisk } from "./with-disk.js";

export interface Restored {
  readonly checkpoint: Checkpoint;
  /** What does not answer, with what was saved of its disks. */
  readonly notReady: readonly NotReady[];
}

/**
 * Make a lab what it was when a checkpoint was saved, whatever stands of it, and wait until its services answer. Its
 * machines are made anew of the images that they had, get their disks back before they start, and what is noted of
 * them. The checkpoint is only read: it is there for the next time.
 *
 * @throws Misuse, with nothing changed, where there is no such checkpoint, it does not fit, or there is no room
 * @throws LocalizedError, with nothing changed, where its archives are not what was saved
 */
export async function restore(
  candidate: string,
  name: string,
  options: SettleOptions,
): Promise<Restored> {
  const checkpoint = await checkpointOf(candidate, name);
  const fitting = await mustFit(candidate, name, checkpoint);
  await endWork(candidate);
  await dropLooseVolumes(candidate);
  const { stacks, stands } = await withDisk(candidate, options, () =>
    putDisksBack(candidate, name, checkpoint, fitting, options),
  );
  await putBack(candidate, checkpoint, Object.keys(carried));
  for (const [stack, { state, digest }] of Object.entries(checkpoint.inner)) {
    const known = stacks.get(stack);
    if (!known) continue;
    await putState(candidate, stack, state);
    await noteBuiltInside(candidate, known, stands, digest);
  }
  await restoredAt.write(candidate, new Date().toISOString());
  // From here on its machines may run, and what is done there is somebody's work.
  await restoring.clear(candidate);
  await operations.clear(candidate);
  const { notReady } = await bringUp(candidate, fitting.areas, { ...options, isRestored: true });
  return { checkpoint, notReady };
}

/** The lab as it was saved, but for what is noted of it, and with none of its machines started. */
async function putDisksBack(
  candidate: string,
  name: string,
  checkpoint: Checkpoint,
  fitting: Fitting,
  { signal, note }: SettleOptions,
): Promise<{ stacks: ReadonlyMap<string, SynthesizedStack>; stands: Standing }> {
  const [image = ""] = fitting.images.values();
  const work = { candidate, volume: checkpoint.volume, image, ...(signal && { signal }) };

  note({ fr: "vérification du point de reprise", en: "verifying the checkpoint" });
  const sums = [
    ...Object.entries(checkpoint.machines),
    [secretsLayer.archive, checkpoint.secrets] as const,
  ];
  const digests = new Map(sums.map(([layer, { sha256 }]) => [layer, sha256]));
  const broken = await brokenArchives(digests, work);
  if (broken.length > 0) throw damaged(candidate, name, broken);
  await mustFitOnDisk(candidate, name, checkpoint, work);

  await restoring.write(candidate, { checkpoint: name, since: new Date().toISOString() });
  await takeDown(candidate, signal, restoring);
  await operations.write(candidate, { verb: "restore", since: new Date().toISOString() });
  // Whoever comes meanwhile finds a lab that does not run.
  await putBack(candidate, checkpoint, ["pauses"]);
  await secretsLayer.make(candidate);
  const secrets = new Map([[secretsLayer.archive, secretsLayer.volume(candidate)]]);
  await fillLayers({ ...work, layers: secrets }, () => undefined);
  await secretsLayer.fetch(candidate, image);
  await shareCopy(candidate);
  await secretsLayer.remove(candidate);

  note({ fr: "machines refaites", en: "resetting machines" });
  const stacks = await synthesize(candidate, fitting.images);
  // Machines are made from the images that they were saved with.
  await supplyHost(candidate, { machines: [], note, signal });
  const stands = await makeAsleep(candidate, fitting, stacks, signal);
  const left = new Set<string>(fitting.images.keys());
  const tell = () => note([...left].join(", "));
  tell();
  await fillLayers({ ...work, layers: await layersOf(stands, fitting.images) }, (machine) => {
    left.delete(machine);
    tell();
  });
  return { stacks, stands };
}

async function putBack(
  candidate: string,
  { facts }: Checkpoint,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    const copy = facts[file];
    if (copy) await carried[file]?.putBack(candidate, copy);
  }
}

/** Make the machines of a lab, with their cables, and start none: the bench's probes alone run. */
async function makeAsleep(
  candidate: string,
  { areas, images }: Fitting,
  stacks: ReadonlyMap<string, SynthesizedStack>,
  signal?: AbortSignal,
): Promise<Standing> {
  const make = async (name: string) => {
    const stack = stacks.get(name);
    if (!stack) throw new Error(`no stack is called '${name}'`);
    await apply(stack, signal ? { signal } : {});
    // Not as it is to be: `bringUp` applies it again, once its machines run.
    await applied.update(candidate, (digests) => ({ ...digests, [name]: stack.digest }));
  };
  await handSecrets(candidate, [...images.keys()]);
  await make("segments");
  await dressBridges(await standing(candidate));
  await Promise.all(areas.map(make));
  return standing(candidate);
}

/** Folders that machines write to; none of them may have run yet. */
async function layersOf(
  { engine, nodes }: Standing,
  images: ReadonlyMap<MachineName, string>,
): Promise<ReadonlyMap<string, string>> {
  const layers = await Promise.all(
    [...images].map(async ([machine, image]) => {
      const { Id = "", State, ImageID } = nodes.get(machine) ?? {};
      if (State !== "created" || ImageID !== image) {
        throw new Error(`${machine} is ${State} of ${ImageID}, created of ${image} was asked for`);
      }
      const overlay = await overlayOf(engine, Id);
      if (!overlay) throw new Error(`${machine} has no overlay2 layer`);
      return [machine, overlay.upper] as const;
    }),
  );
  return new Map(layers);
}

/** What stands of the lab gives its room back first. */
async function mustFitOnDisk(
  candidate: string,
  name: string,
  { machines }: Checkpoint,
  work: Omit<Parameters<typeof measureLayers>[0], "layers">,
): Promise<void> {
  const { engine, nodes } = await standing(candidate);
  const layers = await Promise.all(
    [...nodes].map(async ([node, { Id }]) => [node, (await overlayOf(engine, Id))?.upper] as const),
  );
  const there = layers.flatMap(([node, upper]) => (upper ? [[node, upper] as const] : []));
  const { sizes, free } = await measureLayers({ ...work, layers: new Map(there) });
  const given = [...sizes.values()].reduce((sum, { disk }) => sum + disk, 0);
  const needed = Object.values(machines).reduce((sum, { layerBytes }) => sum + layerBytes, 0);
  const what = { fr: `le retour au point '${name}'`, en: `restoring checkpoint '${name}'` };
  mustHaveRoom(what, needed, free + given);
}

function damaged(candidate: string, name: string, broken: readonly string[]): LocalizedError {
  const list = broken.join(", ");
  return new LocalizedError({
    fr: `le point de reprise '${name}' du lab '${candidate}' est abîmé : les archives de ${list} ne sont plus ce qui a été enregistré ; rien n'a été changé`,
    en: `checkpoint '${name}' of lab '${candidate}' is damaged: the archives of ${list} are not what was saved; nothing was changed`,
  });
}
