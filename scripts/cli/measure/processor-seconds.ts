import { cpus } from "node:os";

/** What this server's processors have worked since it was started, whoever it was for, in seconds. */
export function processorSeconds(): number {
  return (
    cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) /
    1000
  );
}
