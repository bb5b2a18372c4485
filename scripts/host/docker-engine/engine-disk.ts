import { existsSync } from "node:fs";
import { join } from "node:path";
import type { EnginePlace } from "../../ground/docker/place.js";

/** What the disk is formatted as: XFS bounds each machine, ext4 does not. */
export const diskTypes = ["xfs", "ext4"] as const;
export type DiskType = (typeof diskTypes)[number];

export interface EngineDisk {
  readonly type: DiskType;
  /** The sparse file that it is in. */
  readonly file: string;
}

/** The file of a disk, without the ending that says what it is formatted as. */
export function diskBase({ data }: EnginePlace): string {
  return join(data, "disk");
}

/** The disk that an engine keeps all its data on; nothing before set-up made one. */
export function engineDisk(place: EnginePlace): EngineDisk | undefined {
  return diskTypes
    .map((type) => ({ type, file: `${diskBase(place)}.${type}` }))
    .find(({ file }) => existsSync(file));
}
