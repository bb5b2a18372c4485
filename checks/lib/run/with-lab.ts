import { Lab } from "./lab.js";

/** Do something with a lab, and close its channels whatever happens. */
export async function withLab<T>(name: string, work: (lab: Lab) => Promise<T>): Promise<T> {
  const lab = await Lab.open(name);
  try {
    return await work(lab);
  } finally {
    await lab.close();
  }
}
