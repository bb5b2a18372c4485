import { createHmac, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeLabHome } from "./make-lab-home.js";
import { shareCopy } from "./shelf/copies/working-copy.js";

/** What a candidate's own values are drawn from. No machine of a lab holds it. */
export class Seed {
  private readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  /** The seed of a lab, drawn the first time and kept in its folder for its owner alone. */
  static async of(candidate: string): Promise<Seed> {
    const file = join(await makeLabHome(candidate), "seed");
    const drawn = randomBytes(32).toString("hex");
    try {
      await writeFile(file, drawn, { flag: "wx", mode: 0o600 });
      // Where another home was first, its own counts, and is here from then on.
      await shareCopy(candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    return new Seed(await readFile(file, "utf8"));
  }

  /** 32 bytes that belong to a purpose, e.g. `"account/administrator"`. */
  bytes(purpose: string): Buffer {
    return createHmac("sha256", this.key).update(purpose).digest();
  }

  /** What tells it from another seed, and nothing of what is drawn from it. */
  digest(): string {
    return this.bytes("digest").toString("hex");
  }

  /** A password a person can type: four groups, with the character classes that a domain demands. */
  password(purpose: string): string {
    const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    const letters = [...this.bytes(purpose)]
      .map((byte) => alphabet[byte % alphabet.length])
      .join("");
    return `P7-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`;
  }
}
