import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Container } from "dockerode";
import { engineName } from "../../stacks/plan/engine-name.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { provisionSocket } from "../../stacks/plan/provision-socket.js";
import { labHome } from "../ground/home.js";
import { makeLabHome } from "../ground/make-lab-home.js";
import { engineOf } from "../host/engine-of.js";
import { withoutFrames } from "./consoles/without-frames.js";

/** As libvirt's own clients do over SSH. Its end of the socket is shut once the other is: nobody is left there. */
const lead = ["/usr/bin/nc", "-N", "-U", "/run/libvirt/libvirt-sock"];

/**
 * Do something while `provisionSocket` leads to a machine's libvirt: each connection is carried there by a program that
 * the engine runs in the machine, wherever that is. Its root may answer in libvirt's stead, and do no more: no name that he
 * can change is on the way, and nothing of the machine is opened here.
 */
export async function withProvisionSocket<T>(
  candidate: string,
  machine: MachineName,
  work: () => Promise<T>,
): Promise<T> {
  const engine = engineOf(candidate);
  const way = provisionSocket(labHome(candidate), machine);
  await makeLabHome(candidate);
  // Whoever reaches it commands the hypervisor: the lab's owner alone.
  await mkdir(dirname(way), { recursive: true, mode: 0o700 });
  // Of one that was killed.
  await rm(way, { force: true });
  const callers = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (caller) => {
    callers.add(caller);
    caller.on("close", () => callers.delete(caller));
    // Whoever called is told by its end.
    carry(caller, engine.getContainer(engineName(candidate, machine))).catch(() =>
      caller.destroy(),
    );
  });
  try {
    await once(server.listen(way), "listening");
    return await work();
  } finally {
    server.close();
    for (const caller of callers) caller.destroy();
    await rm(way, { force: true });
  }
}

async function carry(caller: Socket, container: Container): Promise<void> {
  const exec = await container.exec({
    Cmd: lead,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
  });
  const stream = withoutFrames(await exec.start({ hijack: true, stdin: true, Tty: false }));
  await pipeline(caller, stream, caller);
}
