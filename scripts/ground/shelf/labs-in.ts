import { filesIn } from "../files-in.js";
import { home } from "../home.js";

/** Names of folders of this home that may be a candidate's. */
export async function labsIn(): Promise<string[]> {
  return (await filesIn(home())).filter(mayBeLab).sort();
}

/** Whether a folder may be a candidate's: earlier versions let an id begin with a hyphen, and such a lab is a lab. */
export function mayBeLab(folder: string): boolean {
  return /^[a-z0-9-]{1,12}$/.test(folder);
}
