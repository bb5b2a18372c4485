import { execFileSync } from "node:child_process";
import { root } from "../../ground/home.js";

/**
 * Which of the runs of all tests this is, so that each takes up other parts of what does not fit into one: how
 * many commits there are, which two runs that are looked at hardly share; the day where there is no repository.
 * `LAB_TURN` asks for another.
 */
export const turn: number = Number(process.env["LAB_TURN"]) || commits() || today();

function commits(): number {
  try {
    const stdio = ["ignore", "pipe", "ignore"] as const;
    const args = ["rev-list", "--count", "HEAD"];
    return Number(execFileSync("git", args, { cwd: root, stdio: [...stdio], encoding: "utf8" }));
  } catch {
    return 0;
  }
}

function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}
