import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type SecretHolder, secrets } from "../../modules/secrets.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { labHome } from "../ground/home.js";
import { Seed } from "../ground/seed.js";

const holders: readonly SecretHolder[] = [...machineNames, "bench"];

/** Put each holder's secrets where it will read them; what is there already is kept. */
export async function writeSecrets(candidate: string): Promise<void> {
  const seed = await Seed.of(candidate);
  await Promise.all(
    holders.map(async (holder) => {
      const folder = join(labHome(candidate), "secrets", holder);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const files = (await secrets[holder]?.(seed)) ?? {};
      for (const [name, content] of Object.entries(files)) {
        await writeFile(join(folder, name), content, { flag: "wx", mode: 0o600 }).catch((error) => {
          if (error.code !== "EEXIST") throw error;
        });
      }
    }),
  );
}
