import { totalmem } from "node:os";

/**
 * Memory that a server keeps for itself, in MiB: a tenth, and on small ones 512. With 8 of 100 left the engine's watch stops
 * who holds most (`docker-engine/files/watch`): labs that stand must not come to that.
 *
 * @param totalMib all that it has. @default - this server's
 */
export function keptMib(totalMib = totalmem() / 2 ** 20): number {
  return Math.max(512, Math.ceil(totalMib / 10));
}
