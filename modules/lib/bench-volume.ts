/** The engine's volume with the bench's own tools, which every machine has at `/run/bench`. */
export const benchVolume = "plateau-bench";
