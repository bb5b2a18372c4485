import { connect, createServer, type Server } from "node:net";
import { z } from "zod";
import { Misuse } from "./misuse.js";

/** Who works on a lab, as told to whoever finds it busy. */
const holderSchema = z.object({
  verb: z.string(),
  pid: z.int().positive(),
  since: z.iso.datetime(),
});
type Holder = z.infer<typeof holderSchema>;

/**
 * Do something to a lab while nobody else does. The lock is a name in the kernel's abstract socket
 * space: it goes with the process however it ends, and who finds it taken can ask the holder.
 *
 * @throws Misuse when the lab is busy, saying who holds it and since when
 */
export async function withLock<T>(
  candidate: string,
  verb: string,
  work: () => Promise<T>,
): Promise<T> {
  const holder: Holder = { verb, pid: process.pid, since: new Date().toISOString() };
  const server = createServer((socket) => socket.end(JSON.stringify(holder)));
  if (!(await take(server, nameOf(candidate)))) throw busy(candidate, await ask(nameOf(candidate)));
  // Never what keeps the program running.
  server.unref();
  try {
    return await work();
  } finally {
    await new Promise((done) => server.close(done));
  }
}

function nameOf(candidate: string): string {
  return `\0plateau/lab/${candidate}`;
}

function take(server: Server, name: string): Promise<boolean> {
  return new Promise((done, fail) => {
    server.once("error", (problem: NodeJS.ErrnoException) =>
      problem.code === "EADDRINUSE" ? done(false) : fail(problem),
    );
    server.listen(name, () => done(true));
  });
}

function ask(name: string): Promise<Holder | undefined> {
  return new Promise((done) => {
    let told = "";
    connect(name)
      .on("data", (chunk) => {
        told += chunk;
      })
      .on("close", () => done(holderIn(told)))
      .on("error", () => done(undefined));
  });
}

/** Any user of the host may hold a name, and say what he likes. */
function holderIn(told: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(told));
  } catch {
    return undefined;
  }
}

function busy(candidate: string, holder: Holder | undefined): Misuse {
  if (!holder) {
    return new Misuse({
      fr: `le lab '${candidate}' était occupé il y a un instant : recommencez`,
      en: `lab '${candidate}' was busy a moment ago: try again`,
    });
  }
  const since = new Date(holder.since).toLocaleTimeString();
  return new Misuse({
    fr: `le lab '${candidate}' est occupé par 'lab ${holder.verb}' (processus ${holder.pid}) depuis ${since} : attendez sa fin, ou arrêtez-le par 'kill ${holder.pid}'`,
    en: `lab '${candidate}' is busy with 'lab ${holder.verb}' (process ${holder.pid}) since ${since}: wait for its end, or stop it with 'kill ${holder.pid}'`,
  });
}
