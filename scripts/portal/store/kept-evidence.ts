import type { Result } from "../../../checks/lib/run/result.js";

type Evidence = Result["evidence"];

/** Most that is kept of what was run for one check, in characters; each command is bounded by itself. */
const most = 64 * 1024;
/** Most of each stream of a command, and of the command. */
const mostOfOne = 4000;

/** What was run for a check, as far as there is room for it: whatever a machine says, a dispute holds no more. */
export function keptEvidence(all: Evidence): { readonly kept: Evidence; readonly left: number } {
  const kept: Evidence = [];
  let length = 0;
  for (const one of all) {
    const cut = {
      ...one,
      command: one.command.slice(0, mostOfOne),
      stdout: one.stdout.slice(0, mostOfOne),
      stderr: one.stderr.slice(0, mostOfOne),
    };
    length += JSON.stringify(cut).length;
    if (length > most) break;
    kept.push(cut);
  }
  return { kept, left: all.length - kept.length };
}
