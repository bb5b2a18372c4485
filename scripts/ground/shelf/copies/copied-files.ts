import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "../../files-in.js";
import { labHome } from "../../home.js";
import { mayBeLab } from "../labs-in.js";

/** The folder of companies, beside those of labs. */
export const sharedCompanies = "companies";

const secretsFolder = "secrets";
/** What another home needs of a lab's folder to work on it. */
const ofLab = ["seed", "slot", "company.json", "host.json"];
/** The same, in the folder of a holder of secrets. */
const secret = /^secrets\/[a-z0-9]+\/[\w.-]*\w$/;
const company = /^[a-z0-9][a-z0-9-]{0,23}\.json$/;

/** Whether a file of a folder is one that homes of a database share: a database may have been given others. */
export function isCopied(folder: string, path: string): boolean {
  if (folder === sharedCompanies) return company.test(path);
  return (
    mayBeLab(folder) && (ofLab.includes(path) || (secret.test(path) && !path.endsWith(".new")))
  );
}

/** Whether it is one of the many that nobody reads who has not the lab in hand. */
export function isSecret(path: string): boolean {
  return path.startsWith(`${secretsFolder}/`);
}

/** Files of a folder that homes of a database share, by path, as they are here. */
export async function copiedFiles(folder: string): Promise<Map<string, Buffer>> {
  const top = await filesIn(labHome(folder)).catch(noFolder);
  const holders = top.includes(secretsFolder)
    ? await filesIn(join(labHome(folder), secretsFolder))
    : [];
  const secrets = await Promise.all(
    holders.map(async (holder) =>
      (await filesIn(join(labHome(folder), secretsFolder, holder)).catch(noFolder)).map(
        (name) => `${secretsFolder}/${holder}/${name}`,
      ),
    ),
  );
  const paths = [...top, ...secrets.flat()].filter((path) => isCopied(folder, path)).sort();
  const files = paths.map(
    async (path) => [path, await readFile(join(labHome(folder), path))] as const,
  );
  return new Map(await Promise.all(files));
}

/** What tells a file from another one. */
export function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A file beside the labs' folders is no lab. */
function noFolder(problem: NodeJS.ErrnoException): string[] {
  if (problem.code === "ENOTDIR") return [];
  throw problem;
}
