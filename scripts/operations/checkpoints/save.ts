import { randomUUID } from "node:crypto";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { Checkpoint } from "../../facts/checkpoint.js";
import { applied, checkpoints, operations } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";
import { Seed } from "../../ground/seed.js";
import { type Text, text } from "../../ground/text.js";
import { archiveLayers } from "../../host/layers/archive-layers.js";
import { archiveVolumes } from "../../host/layers/archive-volumes.js";
import { type LayerSize, measureLayers } from "../../host/layers/measure-layers.js";
import { overlayOf } from "../../host/overlay-of.js";
import { stateOf } from "../../terraform/state-file.js";
import { pause } from "../pause.js";
import { resume } from "../resume.js";
import type { SettleOptions } from "../settle.js";
import { carried } from "./carried.js";
import { dropLooseVolumes } from "./drop-loose-volumes.js";
import { mustHaveRoom } from "./must-have-room.js";
import { secretsLayer } from "./secrets-layer.js";
import { type WholeLab, wholeLab } from "./whole-lab.js";
import { withDisk } from "./with-disk.js";

export interface SaveOptions extends SettleOptions {
  /** Whether one of that name may be replaced. */
  readonly replace: boolean;
  /** Told once it is whole, and kept, whatever comes after. */
  readonly kept: () => void;
}

export interface Saved {
  readonly checkpoint: Checkpoint;
  /** Machines that did not shut down in time, and were cut off. */
  readonly cutOff: readonly MachineName[];
}

/**
 * Keep the state of a lab under a name: disks of its machines, guests with them, and what is noted of it. It is shut
 * down in order for that, and goes on after; one that was paused stays so.
 *
 * @throws Misuse, with nothing changed, where it is not whole, the name is taken, or there is no room
 */
export async function save(candidate: string, name: string, options: SaveOptions): Promise<Saved> {
  const { signal, note, replace } = options;
  const { kept } = await checkpoints.read(candidate);
  if (Object.hasOwn(kept, name) && !replace) throw taken(candidate, name, kept[name]?.savedAt);
  const lab = await wholeLab(candidate);
  await dropLooseVolumes(candidate);
  const layers = await layersOf(candidate, lab);
  const [image = ""] = [...lab.stands.nodes.values()].map(({ ImageID }) => ImageID);

  const volume = `plateau-checkpoint-${randomUUID()}`;
  const work = { candidate, layers, volume, image, ...(signal && { signal }) };
  // Before it is there: whatever becomes of this process, somebody knows of it.
  await checkpoints.update(candidate, ({ kept, loose }) => ({ kept, loose: [...loose, volume] }));
  try {
    await archiveVolumes.make(volume, candidate);
    await secretsLayer.fill(candidate, image);
    note({ fr: "mesure des disques", en: "measuring disks" });
    await mustBeArchivable(candidate, name, work);

    const cutOff = lab.runs ? await pause(candidate, options) : [];
    await operations.write(candidate, { verb: "save", since: new Date().toISOString() });
    const archive = async () => {
      note({ fr: "copie des disques", en: "copying disks" });
      // Who is root there may have written anything before it was off.
      const sizes = await mustBeArchivable(candidate, name, work);
      const most = new Map([...sizes].map(([layer, { archive }]) => [layer, archive]));
      const archives = await archiveLayers(work, most);
      const checkpoint = await describe(candidate, lab, { volume, sizes, archives });
      await checkpoints.update(candidate, ({ kept, loose }) => ({
        kept: { ...kept, [name]: checkpoint },
        loose: [
          ...loose.filter((one) => one !== volume),
          ...(Object.hasOwn(kept, name) ? [kept[name]?.volume ?? ""] : []),
        ],
      }));
      options.kept();
      return checkpoint;
    };
    const goOn = async () => {
      await operations.clear(candidate);
      if (lab.runs) await resume(candidate, options);
    };
    const checkpoint = await withDisk(candidate, options, archive).catch(async (problem) => {
      // Who stops it wants no wait: the lab is paused, and `up` or `resume` has it go on.
      if (!signal?.aborted) await Promise.allSettled([goOn()]);
      throw problem;
    });
    await goOn();
    return { checkpoint, cutOff };
  } finally {
    await dropLooseVolumes(candidate);
    await secretsLayer.remove(candidate);
  }
}

/** What its archives are made of, by name, where the engine has it. */
async function layersOf(
  candidate: string,
  { stands, machines }: WholeLab,
): Promise<ReadonlyMap<string, string>> {
  const layers = await Promise.all(
    machines.map(async (machine) => {
      const overlay = await overlayOf(stands.engine, stands.nodes.get(machine)?.Id ?? "");
      if (overlay) return [machine, overlay.upper] as const;
      throw new Misuse({
        fr: "ce moteur ne garde pas les disques comme overlay2, d'où ils seraient copiés : le moteur de Plateau le fait (sans DOCKER_HOST)",
        en: "this engine does not keep disks as overlay2, from where they would be copied: Plateau's own engine does (without DOCKER_HOST)",
      });
    }),
  );
  return new Map([...layers, [secretsLayer.archive, secretsLayer.volume(candidate)]]);
}

interface Kept {
  readonly volume: string;
  readonly sizes: ReadonlyMap<string, LayerSize>;
  readonly archives: Awaited<ReturnType<typeof archiveLayers>>;
}

async function describe(
  candidate: string,
  { stands, areas, machines, inside }: WholeLab,
  { volume, sizes, archives }: Kept,
): Promise<Checkpoint> {
  const archiveOf = (name: string) => {
    const archive = archives.get(name);
    if (!archive) throw new Error(`no archive of ${name} was told of`);
    return archive;
  };
  const [seed, digests, facts] = await Promise.all([
    Seed.of(candidate),
    applied.read(candidate),
    Promise.all(
      Object.entries(carried).map(
        async ([name, journal]) => [name, await journal.copy(candidate)] as const,
      ),
    ),
  ]);
  const built = inside.map(async ({ name }) => {
    return [name, { state: await stateOf(candidate, name), digest: digests[name] ?? "" }] as const;
  });
  return {
    savedAt: new Date().toISOString(),
    volume,
    seed: seed.digest(),
    areas: [...areas],
    machines: Object.fromEntries(
      machines.map((machine) => {
        const image = stands.nodes.get(machine)?.ImageID ?? "";
        const layerBytes = sizes.get(machine)?.disk ?? 0;
        return [machine, { image, ...archiveOf(machine), layerBytes }];
      }),
    ),
    secrets: archiveOf(secretsLayer.archive),
    facts: Object.fromEntries(facts),
    inner: Object.fromEntries(await Promise.all(built)),
  };
}

/** @throws Misuse where they would not fit on the engine's disk, or no archive holds one of them */
async function mustBeArchivable(
  candidate: string,
  name: string,
  work: Parameters<typeof measureLayers>[0],
): Promise<ReadonlyMap<string, LayerSize>> {
  const { sizes, free } = await measureLayers(work);
  mustBeNameable(candidate, sizes);
  const most = [...sizes.values()].reduce((sum, { archive }) => sum + archive, 0);
  const what = { fr: `le point de reprise '${name}'`, en: `checkpoint '${name}'` };
  mustHaveRoom(what, most, free);
  return sizes;
}

function mustBeNameable(candidate: string, sizes: ReadonlyMap<string, LayerSize>): void {
  const deep = [...sizes].flatMap(([name, { tooDeep }]) => (tooDeep ? [name] : []));
  if (deep.length === 0) return;
  const why: Text = {
    fr: "des dossiers y sont imbriqués au-delà de 4 095 octets de chemin, qu'aucun programme ne peut nommer ; supprimez-les",
    en: "folders are nested there beyond 4,095 bytes of path, which no program can name; remove them",
  };
  const again: Text = {
    fr: `, ou remettez à neuf : 'lab reset ${candidate} ${deep.join(" ")}'`,
    en: `, or reset: 'lab reset ${candidate} ${deep.join(" ")}'`,
  };
  throw new Misuse(text`${deep.join(", ")}: ${why}${again}`);
}

function taken(candidate: string, name: string, since = "?"): Misuse {
  return new Misuse({
    fr: `le lab '${candidate}' a déjà un point de reprise '${name}' (${since}) : prenez un autre nom, ou --replace le remplace`,
    en: `lab '${candidate}' has a checkpoint '${name}' already (${since}): take another name, or --replace replaces it`,
  });
}
