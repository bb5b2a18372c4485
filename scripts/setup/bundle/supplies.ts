/** What a verified bundle gives to set-up in the place of the network. */
export interface Supplies {
  /** The bundle itself, for what is read out of it and never unpacked: images. */
  readonly file: string;
  /** Folder that its small parts were unpacked into, see `partNames`. */
  readonly folder: string;
  /** What its images take, in bytes: once on the engine's disk, and once more there while they are loaded. */
  readonly imageBytes: number;
}
