import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { release } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { foreignEngine } from "../ground/docker/place.js";
import { cache } from "../ground/home.js";

const schema = z.object({ kernel: z.string(), works: z.boolean() });

export const kvmDevice = "/dev/kvm";

/**
 * Whether the processor runs guests itself where the engine is, as it was tried. The device says nothing: a
 * guest can hang on one that is there.
 */
export class Kvm {
  readonly device: string;
  private readonly file: string;
  private readonly isHere: boolean;

  /**
   * @param file what was found is noted there. @default - one for each engine
   * @param isHere whether the engine's kernel is this one, which has the device or has not
   */
  constructor(device = kvmDevice, file = join(cache(), noteName()), isHere = !foreignEngine()) {
    this.device = device;
    this.file = file;
    this.isHere = isHere;
  }

  /**
   * What the last try on a kernel found; undefined when there was none.
   *
   * @param on the engine's kernel
   */
  tried(on = release()): boolean | undefined {
    if (this.isHere && !existsSync(this.device)) return false;
    const noted = this.noted();
    return noted?.kernel === on ? noted.works : undefined;
  }

  /**
   * Until it was tried, guests are emulated: that works everywhere. Where the engine is elsewhere set-up has just asked
   * which kernel it has.
   */
  works(): boolean {
    return (this.isHere ? this.tried() : this.noted()?.works) ?? false;
  }

  async note(works: boolean, on = release()): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    await writeFile(this.file, JSON.stringify({ kernel: on, works }));
  }

  private noted(): z.infer<typeof schema> | undefined {
    try {
      return schema.parse(JSON.parse(readFileSync(this.file, "utf8")));
    } catch {
      return undefined;
    }
  }
}

function noteName(): string {
  const foreign = foreignEngine();
  if (!foreign) return "kvm.json";
  return `kvm-${createHash("sha256").update(foreign).digest("hex").slice(0, 12)}.json`;
}
