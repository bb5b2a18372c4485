import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** Where services live: not on the PATH of an ordinary Debian user. */
export const systemFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/** The file that a command name or path stands for, found without running anything. */
export function findCommand(name: string, path = process.env["PATH"] ?? ""): string | undefined {
  if (isAbsolute(name)) return isProgram(name) ? name : undefined;
  return [...path.split(delimiter), ...systemFolders]
    .filter(isAbsolute)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
