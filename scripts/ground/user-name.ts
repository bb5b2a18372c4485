import { userInfo } from "node:os";

/** Who runs this process, as this machine calls him; his number where it has no name for him. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}
