import { takeName } from "./kernel-name.js";

/**
 * Hold a name for as long as this process lives, on the whole machine.
 *
 * @returns whether it was free
 */
export async function holdName(name: string): Promise<boolean> {
  return (await takeName(name)) !== undefined;
}
