/** Competences of the areas that all others stand on. */
const ground = ["cp03", "cp06", "cp07", "cp09"];

/** Whether a check or a fault, by its full id, is one of theirs. */
export const isGround = (id: string): boolean => ground.includes(id.slice(0, 4));
