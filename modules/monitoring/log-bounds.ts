/** What one sender of logs may take of mon1, whatever it sends. */
export const logBounds = {
  /** Bytes that a file of logs holds before it is put aside. */
  fileBytes: 2 * 1024 * 1024,
  /** Files put aside that are kept of each machine. */
  kept: 7,
  /** Bytes of one message; what is longer is cut into several. */
  messageBytes: 8 * 1024,
  /** KiB that an address may send in a second, for as long as it likes: some 400 lines. */
  kibPerSecond: 128,
  /** KiB that it may send at once: what a machine has to say when it starts. */
  burstKib: 1024,
  /** Connections of one address: one is needed, those of a machine that was just made anew linger. */
  connections: 6,
  /** Connections of all the addresses of a segment: whoever takes them all leaves the other segments theirs. */
  segmentConnections: 60,
} as const;
