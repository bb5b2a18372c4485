import { readFile } from "node:fs/promises";

/** What a process has of this server's memory, in MB. */
export interface ServerMemory {
  readonly rss: number;
  /** Of what it shares with others its part alone. */
  readonly pss: number;
}

export async function serverMemory(pid: number): Promise<ServerMemory> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
  const of = (name: string) => {
    const [, kib] = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(rollup) ?? [];
    return (Number(kib) * 1024) / 1e6;
  };
  return { rss: of("Rss"), pss: of("Pss") };
}
