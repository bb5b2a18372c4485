/**
 * The memory that programs and tmpfs use, in bytes, out of the kernel's accounting of control groups, in either
 * version. What files keep in memory is left out: it is given back when somebody needs it.
 *
 * @param stat texts of `memory.stat`, one after another
 */
export function memoryIn(stat: string): number {
  // Version 1 has a group's own and, with the groups below, the total; version 2 the total alone.
  const names = /^total_rss /m.test(stat) ? "total_rss|total_shmem" : "anon|shmem";
  return [...stat.matchAll(new RegExp(`^(?:${names}) (\\d+)$`, "gm"))]
    .map(([, value]) => Number(value))
    .reduce((sum, value) => sum + value, 0);
}
