import { labHost } from "../../facts/lab-host.js";
import { hostNote } from "./host-note.js";
import { mayBeMadeOn } from "./may-be-made-on.js";

export interface UseHostInput {
  readonly name: string;
  readonly labs: readonly string[];
}

/**
 * Have the labs of candidates made on a host from now on. A lab that stands stays where it is.
 *
 * @throws what `mayBeMadeOn` does, with nothing changed for anybody
 */
export async function useHost({ name, labs }: UseHostInput): Promise<void> {
  await mayBeMadeOn(name, labs);
  const note = await hostNote(name);
  // Of all of them: that nobody has said is not the same as this server.
  await Promise.all(labs.map((lab) => labHost.write(lab, note)));
}
