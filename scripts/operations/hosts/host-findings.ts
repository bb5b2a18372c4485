import { isAtLeast } from "../../ground/is-at-least.js";
import type { Look } from "../../ground/look.js";
import type { Text } from "../../ground/text.js";
import { versions } from "../../ground/versions.js";
import type { EngineTold } from "../../host/engine-told.js";
import { roomOnHost } from "./room-on-host.js";

/** One thing that labs need of a host, and what was found. */
export type HostFinding = { readonly id: string; readonly title: Text } & Look;

export interface HostFindingsProps {
  readonly told: EngineTold;
  /** Of this server, whose images labs over there boot from: as `uname -m` has it. */
  readonly architecture: string;
  /** Tags of images that this version of Plateau has, whatever the company. */
  readonly images: readonly string[];
  /** Names of the other hosts, by what their engines call themselves. */
  readonly others: ReadonlyMap<string, string>;
  /** What the engine called itself when the host was added. @default - it was not yet, or is `local` */
  readonly noted?: string | undefined;
}

/** Whether labs could stand on a host, point by point. */
export function hostFindings(props: HostFindingsProps): HostFinding[] {
  return [
    { id: "engine", title: { fr: "moteur", en: "engine" }, ...identity(props) },
    { id: "docker", title: { fr: "version de Docker", en: "Docker's version" }, ...version(props) },
    { id: "processor", title: { fr: "processeur", en: "processor" }, ...processor(props) },
    { id: "rights", title: { fr: "droits", en: "rights" }, ...rights(props) },
    { id: "memory", title: { fr: "mémoire", en: "memory" }, ...memory(props) },
    { id: "images", title: { fr: "images", en: "images" }, ...images(props) },
  ];
}

function identity({ told: { id }, noted, others }: HostFindingsProps): Look {
  const other = others.get(id);
  if (other !== undefined) {
    return {
      ok: false,
      detail: {
        fr: `c'est le moteur que '${other}' a déjà (${id})`,
        en: `it is the engine that '${other}' has already (${id})`,
      },
      remedy: {
        fr: "un serveur n'a qu'un nom ; s'il a été copié d'un autre, ôtez engine-id et key.json de ses données, moteur arrêté",
        en: "a host has one name; where it was copied from another, take engine-id and key.json from its data while it is stopped",
      },
    };
  }
  if (noted === undefined || noted === id) return { ok: true, detail: id };
  return {
    ok: false,
    detail: {
      fr: `un autre moteur y répond (${id}) que celui qui a été ajouté (${noted})`,
      en: `another engine answers there (${id}) than the one that was added (${noted})`,
    },
    remedy: {
      fr: "si c'est voulu, retirez ce serveur ('lab host remove') et ajoutez-le de nouveau",
      en: "if that is meant, remove this host ('lab host remove') and add it again",
    },
  };
}

function version({ told: { isDocker, version } }: HostFindingsProps): Look {
  if (!isDocker) {
    return {
      ok: false,
      detail: {
        fr: `ce n'est pas le moteur Docker qui répond (version ${version})`,
        en: `it is not the Docker engine that answers (version ${version})`,
      },
      remedy: {
        fr: "donnez l'adresse d'un moteur Docker",
        en: "give the address of a Docker engine",
      },
    };
  }
  if (isAtLeast(version, versions.docker)) return { ok: true, detail: version };
  return {
    ok: false,
    detail: {
      fr: `Docker ${version} est trop ancien, il faut ${versions.docker} ou plus récent`,
      en: `Docker ${version} is too old, ${versions.docker} or later is needed`,
    },
    remedy: {
      fr: "là-bas : sudo apt-get install docker.io, ou les paquets de Docker",
      en: "over there: sudo apt-get install docker.io, or Docker's own packages",
    },
  };
}

function processor({ told, architecture }: HostFindingsProps): Look {
  if (told.architecture === architecture) {
    return {
      ok: true,
      detail: {
        fr: `${architecture}, ${told.cores} cœurs`,
        en: `${architecture}, ${told.cores} cores`,
      },
    };
  }
  return {
    ok: false,
    detail: {
      fr: `${told.architecture}, et les images sont faites ici pour ${architecture}`,
      en: `${told.architecture}, and images are made here for ${architecture}`,
    },
    remedy: {
      fr: `donnez un serveur ${architecture}`,
      en: `give a server of ${architecture}`,
    },
  };
}

function rights({ told: { cgroupDriver, protection } }: HostFindingsProps): Look {
  const isRootless = protection.SecurityOptions.includes("name=rootless");
  if (!isRootless && ["cgroupfs", "systemd"].includes(cgroupDriver)) {
    return { ok: true, detail: cgroupDriver };
  }
  return {
    ok: false,
    detail: {
      fr: `ce moteur tourne sans les droits de root (groupes de contrôle : ${cgroupDriver}) : il ne peut borner les machines`,
      en: `this engine runs without root's rights (control groups: ${cgroupDriver}): it can't keep machines in bounds`,
    },
    remedy: {
      fr: "donnez l'adresse d'un moteur que root a lancé",
      en: "give the address of an engine that root started",
    },
  };
}

function memory({ told }: HostFindingsProps): Look {
  const { total, kept, taken, room, lab } = roomOnHost(told);
  const sum = `${total} − ${kept} − ${taken} = ${room}`;
  if (room >= lab) {
    const fit = Math.floor(room / lab);
    return {
      ok: true,
      detail: {
        fr: `${sum} Mio : ${fit} labs entiers de plus, de ${lab}`,
        en: `${sum} MiB: ${fit} more whole labs, of ${lab}`,
      },
    };
  }
  return {
    ok: false,
    detail: {
      fr: `plein : un lab entier prend ${lab} Mio, il y en a ${room} = ${total} − ${kept} pour le serveur − ${taken} des labs qui tournent`,
      en: `full: a whole lab takes ${lab} MiB, there are ${room} = ${total} − ${kept} for the server − ${taken} of labs that run`,
    },
    remedy: {
      fr: "supprimez-y un lab, ou donnez-lui plus de mémoire",
      en: "take a lab away there, or give it more memory",
    },
  };
}

/** One that is there under this version's tag, or not at all, is as it should be: those that lack can be brought. */
function images({ told, images }: HostFindingsProps): Look {
  const present = new Set(told.images);
  const names = new Set(told.images.map(nameOf));
  const stale = images.filter((tag) => names.has(nameOf(tag)) && !present.has(tag)).map(nameOf);
  if (stale.length === 0) {
    const there = images.filter((tag) => present.has(tag)).length;
    return {
      ok: true,
      detail: {
        fr: `${there} des ${images.length} communes à toute entreprise`,
        en: `${there} of the ${images.length} common to every company`,
      },
    };
  }
  return {
    ok: false,
    detail: {
      fr: `images d'une autre version de Plateau : ${stale.join(", ")}`,
      en: `images of another version of Plateau: ${stale.join(", ")}`,
    },
    remedy: {
      fr: "travaillez-y avec la version qui les a faites, ou retirez-les là-bas (docker image rm) une fois ses labs supprimés",
      en: "work there with the version that made them, or remove them there (docker image rm) once its labs are down",
    },
  };
}

function nameOf(tag: string): string {
  return tag.slice(0, tag.lastIndexOf(":"));
}
