/**
 * What sizing goes by: figures of README.md, of a server with two cores and 24 GiB of memory. Each is of one run, or the
 * middle of what was seen. What is not here nobody has measured.
 */
export const measured = {
  cores: 2,
  memoryGib: 24,
  /** The most labs that have stood on it: all their checks were satisfied. */
  labs: 10,

  /** A whole lab where no other stands: how long it takes, and what that is of a processor, in seconds. */
  up: { seconds: 32, processor: 62 },
  look: { checks: 185, seconds: 24, processor: 44 },
  /** What of a processor it takes was not measured: most of it is waiting for the engine. */
  down: { seconds: 11 },

  /** A look of those days in which ten labs were measured; alone 15 to 17 s, with 30 to 34 of a processor. */
  lookThen: { checks: 171, seconds: 16, processor: 32 },
  /** The same at one of ten. */
  lookAmongTen: { seconds: 23 },

  /** Memory of a lab at rest, one of ten, in MiB; less than it is counted for, with what the kernel has of it. */
  restMib: 1180,
  /** A checkpoint of a whole lab, packed, in MiB. */
  checkpointMib: 65,
  /** All that the first page of a candidate takes of the network, in kB. */
  pageKb: 25,
  /** Setting a server up: packages, images and all, in minutes. */
  setupMinutes: { from: 7, to: 15 },
} as const;
