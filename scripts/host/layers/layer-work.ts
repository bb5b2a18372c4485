import { benchContainer } from "../bench-container.js";
import { engineOf } from "../engine-of.js";
import { workLabels } from "../work-label.js";
import { layerPlaces } from "./layer-places.js";

export interface LayerWork {
  readonly candidate: string;
  /** What is done, in a word of the shell. */
  readonly title: string;
  readonly script: string;
  /** Folders on the engine's host, by the name that the script has for each. @default - none */
  readonly layers?: ReadonlyMap<string, string>;
  /** The volume with the archives. */
  readonly volume: string;
  /** Which of both the script writes to. @default - neither */
  readonly writes?: "layers" | "archives";
  /** An image that the engine has. */
  readonly image: string;
  readonly signal?: AbortSignal;
}

/**
 * What a script has to have. In a layer is whatever the machine's root liked: the container sees these folders and no
 * other of the host's, has no network, and what it only reads is mounted so.
 */
const capabilities = {
  // Folders that are shut, and attributes that the engine keeps for itself (`trusted.*`).
  reads: ["DAC_READ_SEARCH", "SYS_ADMIN"],
  writes: ["CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "MKNOD", "SETFCAP"],
};

/**
 * Most memory that a script may have, in bytes: a file with attributes or names without end is read as a whole. An
 * honest layer takes a few MiB.
 */
const memory = 2 ** 30;

/** Run a script on layers of machines, where the engine keeps them. */
export function layerWork({
  candidate,
  title,
  script,
  layers = new Map(),
  volume,
  writes,
  image,
  signal,
}: LayerWork): Promise<string> {
  const bind = (from: string, to: string, what: LayerWork["writes"]) =>
    `${from}:${to}${writes === what ? "" : ":ro"}`;
  return benchContainer(
    engineOf(candidate),
    script,
    {
      NetworkMode: "none",
      Memory: memory,
      MemorySwap: memory,
      Binds: [
        ...[...layers].map(([name, folder]) =>
          bind(folder, `${layerPlaces.layers}/${name}`, "layers"),
        ),
        bind(volume, layerPlaces.archives, "archives"),
      ],
      CapDrop: ["ALL"],
      CapAdd: [...capabilities.reads, ...(writes ? capabilities.writes : [])],
    },
    { image, title, labels: workLabels(candidate), ...(signal && { signal }) },
  );
}
