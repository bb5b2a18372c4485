import { execa } from "execa";

/** What a folder takes on a disk with all that is in it, in bytes. */
export async function bytesIn(folder: string): Promise<number> {
  const { stdout } = await execa("du", ["--summarize", "--block-size=1", folder]);
  return Number.parseInt(stdout, 10);
}
