import type { Text } from "../../ground/text.js";

/** What an engine says of itself, as its API has it. */
interface Info {
  readonly SecurityOptions: readonly string[];
  readonly CgroupVersion: string;
}

/** What Plateau's own engine has, and an engine that the user chose may lack. */
interface Protection {
  readonly text: Text;
  isThere(info: Info): boolean;
}

const protections: readonly Protection[] = [
  {
    text: {
      fr: "root sur une machine est root sur ce serveur (pas d'espaces de noms d'utilisateurs)",
      en: "root on a machine is root on this server (no user namespaces)",
    },
    isThere: ({ SecurityOptions }) => SecurityOptions.includes("name=userns"),
  },
  {
    text: {
      fr: "root sur une machine lit ce que le banc y demande, et peut répondre à sa place",
      en: "root on a machine reads what the bench asks there, and may answer in its stead",
    },
    isThere: ({ SecurityOptions }) => SecurityOptions.includes("name=userns"),
  },
  {
    text: {
      fr: "root sur une machine atteint les interfaces de ce serveur et des labs voisins (réseau partagé)",
      en: "root on a machine reaches the interfaces of this server and of neighbouring labs (shared network)",
    },
    isThere: () => false,
  },
  {
    text: {
      fr: "root sur une machine lève ses limites de mémoire, de processeur et de processus",
      en: "root on a machine lifts its limits of memory, processor and processes",
    },
    isThere: ({ CgroupVersion }) => CgroupVersion === "1",
  },
  {
    text: {
      fr: "ce qu'écrivent les machines remplit le disque de ce serveur",
      en: "what machines write fills this server's disk",
    },
    isThere: () => false,
  },
  {
    text: {
      fr: "les machines n'ont pas le profil seccomp de Plateau (io_uring, AF_VSOCK, AF_XDP)",
      en: "machines don't have Plateau's seccomp profile (io_uring, AF_VSOCK, AF_XDP)",
    },
    isThere: () => false,
  },
  {
    text: {
      fr: "une machine voit tous les groupes de contrôle de ce serveur",
      en: "a machine sees every control group of this server",
    },
    isThere: () => false,
  },
];

/** Which protections labs do without on an engine that Plateau did not set up, each in a sentence. */
export function protectionsLackedBy(info: Info): Text[] {
  return protections.filter((one) => !one.isThere(info)).map(({ text }) => text);
}
