import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { release } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { cache } from "../ground/home.js";

const schema = z.object({ kernel: z.string(), works: z.boolean() });

/**
 * Whether this machine's processor runs guests itself, as it was tried. The device says nothing: a
 * guest can hang on one that is there.
 */
export class Kvm {
  readonly device: string;
  private readonly file: string;

  constructor(device = "/dev/kvm", file = join(cache, "kvm.json")) {
    this.device = device;
    this.file = file;
  }

  /** What the last try on this kernel found; undefined when there was none. */
  tried(): boolean | undefined {
    if (!existsSync(this.device)) return false;
    try {
      const { kernel, works } = schema.parse(JSON.parse(readFileSync(this.file, "utf8")));
      return kernel === release() ? works : undefined;
    } catch {
      return undefined;
    }
  }

  /** Until it was tried, guests are emulated: that works everywhere. */
  works(): boolean {
    return this.tried() ?? false;
  }

  async note(works: boolean): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    await writeFile(this.file, JSON.stringify({ kernel: release(), works }));
  }
}
