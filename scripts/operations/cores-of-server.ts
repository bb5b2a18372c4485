/** How much of each core is given away: all of it, and no more. Where more is, everything takes longer than it may. */
const perCore = 1;

/** How many cores all that costs processor may keep busy together. @param cores that the server has */
export function coresOfServer(cores: number): number {
  return perCore * cores;
}
