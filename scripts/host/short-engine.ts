/** How many letters: a name in the kernel has a hundred at most. */
const letters = 24;

/** Of what an engine calls itself as much as tells it from others. */
export function shortEngine(engine: string): string {
  return engine.slice(-letters);
}
