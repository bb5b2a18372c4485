import type Docker from "dockerode";
import { machinesOf } from "../../../stacks/plan/areas.js";
import type { AreaName, MachineName } from "../../../stacks/plan/plan.js";
import type { Checkpoint } from "../../facts/checkpoint.js";
import { Misuse } from "../../ground/misuse.js";
import { Seed } from "../../ground/seed.js";
import type { Text } from "../../ground/text.js";
import { UnreadableFacts } from "../../ground/unreadable-facts.js";
import { engineOf } from "../../host/engine-of.js";
import { archiveVolumes } from "../../host/layers/archive-volumes.js";
import { carried } from "./carried.js";
import { knownAreas } from "./known-areas.js";

export interface Fitting {
  readonly areas: readonly AreaName[];
  /** Id of the image of each machine, which the engine has. */
  readonly images: ReadonlyMap<MachineName, string>;
}

/**
 * See that a checkpoint is of this candidate, of a plan as this one, and that the engine has all that it needs.
 *
 * @throws Misuse saying what does not fit
 */
export async function mustFit(
  candidate: string,
  name: string,
  checkpoint: Checkpoint,
): Promise<Fitting> {
  const refuse = (why: Text) => {
    const remove = `lab checkpoints ${candidate} --remove ${name}`;
    return new Misuse({
      fr: `le point de reprise '${name}' du lab '${candidate}' ne peut être repris : ${why.fr} ; rien n'a été changé ; '${remove}' le supprime`,
      en: `checkpoint '${name}' of lab '${candidate}' can't be restored: ${why.en}; nothing was changed; '${remove}' removes it`,
    });
  };
  if (checkpoint.seed !== (await Seed.of(candidate)).digest()) throw refuse(otherSeed);

  const areas = knownAreas(checkpoint);
  const machines = areas.flatMap((area) => machinesOf(area));
  const saved = Object.keys(checkpoint.machines);
  const others = [
    ...checkpoint.areas.filter((area) => !areas.includes(area as AreaName)),
    ...saved.filter((machine) => !machines.includes(machine as MachineName)),
    ...machines.filter((machine) => !saved.includes(machine)),
  ];
  const facts = await Promise.all(
    Object.entries(checkpoint.facts).map(async ([file, copy]) =>
      (await isUnderstood(candidate, file, copy)) ? [] : [file],
    ),
  ).then((files) => files.flat());
  if (others.length + facts.length > 0) throw refuse(otherVersion([...others, ...facts]));

  if (!(await archiveVolumes.has(candidate, checkpoint.volume)))
    throw refuse(noVolume(checkpoint.volume));
  const images = new Map(
    machines.map((machine) => [machine, checkpoint.machines[machine]?.image ?? ""]),
  );
  const gone = await Promise.all(
    [...images].map(async ([machine, image]) =>
      (await hasImage(engineOf(candidate), image)) ? [] : [machine],
    ),
  );
  if (gone.flat().length > 0) throw refuse(noImage(gone.flat()));
  return { areas, images };
}

async function isUnderstood(
  candidate: string,
  file: string,
  copy: Checkpoint["facts"][string],
): Promise<boolean> {
  try {
    await carried[file]?.understand(candidate, copy);
    return file in carried;
  } catch (problem) {
    if (problem instanceof UnreadableFacts) return false;
    throw problem;
  }
}

async function hasImage(engine: Docker, id: string): Promise<boolean> {
  return engine
    .getImage(id)
    .inspect()
    .then(
      () => true,
      (problem: { statusCode?: number }) => {
        if (problem.statusCode === 404) return false;
        throw problem;
      },
    );
}

const otherSeed: Text = {
  fr: "ses mots de passe ont été tirés d'une autre graine que ceux de ce lab (un autre candidat, ou un dossier refait), et rien n'y répondrait plus",
  en: "its passwords were drawn from another seed than those of this lab (another candidate, or a folder that was made again), and nothing there would answer any more",
};

function otherVersion(names: readonly string[]): Text {
  const list = names.join(", ");
  return {
    fr: `il a été fait par une autre version de Plateau, qui diffère ici : ${list} ; servez-vous de celle-là`,
    en: `another version of Plateau made it, which differs here: ${list}; use that one`,
  };
}

function noVolume(volume: string): Text {
  return {
    fr: `ce moteur n'a plus le volume de ses disques, '${volume}'`,
    en: `this engine has no longer the volume with its disks, '${volume}'`,
  };
}

function noImage(machines: readonly string[]): Text {
  const list = machines.join(", ");
  return {
    fr: `ce moteur n'a plus l'image sur laquelle sont les disques de : ${list}`,
    en: `this engine has no longer the image that these disks stand on: ${list}`,
  };
}
