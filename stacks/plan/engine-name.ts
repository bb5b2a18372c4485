/**
 * What the engine calls something of a lab: a node's container, e.g. `plateau-c01-fw1`, or a segment's network, e.g.
 * `plateau-c01-lan`.
 */
export function engineName(candidate: string, id: string): string {
  return `plateau-${candidate}-${id}`;
}
