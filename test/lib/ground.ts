/** Competences of the areas that all others stand on, each on those before it. */
const ground = ["cp06", "cp07", "cp03", "cp09"];

/** Whether a check or a fault, by its full id, is one of theirs. */
export const isGround = (id: string): boolean => ground.includes(id.slice(0, 4));

/** Whether a check may find that it can't look where another one, of the ground, is red. */
export function standsOn(id: string, red: string): boolean {
  const [own, below] = [id, red].map((one) => ground.indexOf(one.slice(0, 4))) as [number, number];
  return below >= 0 && (own < 0 || below < own);
}
