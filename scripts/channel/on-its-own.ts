/**
 * Words before a command that a machine's own systemd is to run and be waited for. A request lives beside
 * the machine's processes and takes with it all that it began: whoever sends signals to those, or leaves
 * one behind, is one of them. Root on the machine sees it, and may answer in its stead.
 */
export const onItsOwn = [
  "/usr/bin/systemd-run",
  "--quiet",
  "--collect",
  "--wait",
  "--pipe",
  "--property=KillMode=process",
] as const;
