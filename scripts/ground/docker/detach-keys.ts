/**
 * At which keys the engine hangs up on a pseudo-terminal: some it must have, and left to itself these are Ctrl-P and Ctrl-Q.
 * The first of them it holds back until more is typed. In version 20.10, where 32 KiB come at once after it, that is more
 * than its buffer holds, and a panic of the engine: who is not trusted must not get it there. Source: moby/term, `proxy.go`
 * and `ascii.go`.
 */
export const detachKeys = {
  /** As the engine's API and `docker exec` take it. */
  sequence: "ctrl-^,ctrl-@,ctrl-^,ctrl-@,ctrl-^,ctrl-@",
  /** The byte of the first, which is missed the least: the other file in Vim, and the mark in nano, have other keys as well. */
  first: 0x1e,
} as const;
