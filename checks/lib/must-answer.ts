import type { Node } from "./nodes/node.js";

/**
 * Ask machines for a sign of life. Silence says something of a service only where its machine runs:
 * call this before judging one.
 *
 * @throws NotObserved when one of them does not answer the bench
 */
export async function mustAnswer(...machines: readonly Node[]): Promise<void> {
  await Promise.all(machines.map((machine) => machine.ask`true`));
}
