/** How much of each there may be, and for how long. */
export const limits = {
  /** Consoles on one machine: each is a shell and a pseudo-terminal there, of the 1,024 processes that it may have. */
  perMachine: 8,
  /** Consoles in one lab: a candidate sees no more side by side, and another tab is a click on those that he has. */
  perLab: 24,
  /**
   * Desktops that are shown, on one machine and in one lab: each is a `nc` there, and its screen is drawn once for all of
   * them. The candidate at two screens, and trainers.
   */
  desktopsPerMachine: 8,
  desktopsPerLab: 12,
  /** SSH sessions of a candidate's own tools, on one machine and in one lab: a terminal, copies, and what an editor opens. */
  sshPerMachine: 8,
  sshPerLab: 16,
  /**
   * What of a desktop is sent before its reader says that he has shown it, in bytes. At 20 ms to a browser and back it
   * carries 25 MB/s.
   */
  desktopWindowBytes: 512 * 1024,
  /** How long the connection to a desktop waits for the reader for whom it was opened, in milliseconds. */
  unreadMs: 30_000,
  /** Readers of one console: the candidate at two screens, and trainers. */
  readers: 8,
  /** What is kept for whoever comes back, in bytes: some six screens of 200 columns and 50 rows, each in another colour. */
  replayBytes: 64 * 1024,
  /**
   * What a reader is sent before he says that he has shown it, in bytes: half of what is kept, so that one who is a
   * window behind still finds all of it. At 20 ms to a browser and back it carries 1.6 MB/s.
   */
  windowBytes: 32 * 1024,
  /** What is typed at once, in bytes; a paste is cut into such parts. */
  mostTypedBytes: 64 * 1024,
  /** What is typed and that the machine has not taken yet, in bytes. */
  mostWaitingBytes: 256 * 1024,
  /**
   * How long a reader may keep others waiting, in milliseconds: a writer's Wi-Fi may be away for a moment, and an
   * observer is not to be felt.
   */
  slowMs: { writer: 5000, observer: 1000 },
  /**
   * How long a console outlives its last reader, in milliseconds: a laptop that sleeps through a lunch break of an hour
   * finds it again.
   */
  idleMs: 90 * 60_000,
  /**
   * What a console may print a second, in bytes: while somebody reads it, about what a browser shows; while nobody does,
   * enough for whatever is being installed; and all that would print more, together, so that whoever types beside twenty
   * of them sees at once what he typed.
   */
  bytesPerSecond: { read: 4 * 2 ** 20, unread: 256 * 1024, together: 2 ** 20 },
  /** How long the machine may take to begin a shell, and to end one, in milliseconds. */
  startMs: 10_000,
  endMs: 10_000,
};
