import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { docker } from "../../scripts/lib/docker.js";
import { Answers, agent, request } from "./agent.js";
import { Channel } from "./channel.js";

/**
 * Open a channel that is a single `docker exec`, of a shell that is the bench's own BusyBox, so that
 * nothing installed on the machine comes between a check and the kernel. Root in the container sees it
 * and what it is asked: it is for the bench's own probes, and for an engine where there is nothing better.
 *
 * @param container Docker's name of the node
 * @param busybox path of BusyBox in it
 * @param shell what each command is run by
 * @param signal ends it
 * @throws Error when the node is not there, is stopped, or ends at once
 */
export async function openExecChannel(
  container: string,
  busybox: string,
  shell: string,
  signal: AbortSignal,
): Promise<Channel> {
  const exec = await docker.getContainer(container).exec({
    Cmd: [busybox, "sh", "-c", agent],
    Env: [
      `BENCH_SHELL=${shell}`,
      "BENCH_PROC=/proc",
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "LC_ALL=C.UTF-8",
    ],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    abortSignal: signal,
  });
  const stream = await exec.start({ hijack: true, stdin: true, abortSignal: signal });
  if (signal.aborted) stream.destroy();
  signal.addEventListener("abort", () => stream.destroy());
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  docker.modem.demuxStream(stream, stdout, stderr);
  const channel = new Channel({
    send: (id, limitSeconds, script) => stream.write(request(id, limitSeconds, script)),
    close() {
      stream.end();
      stream.destroy();
    },
  });
  stream.on("end", () => channel.end()).on("error", () => channel.end());
  let complaint = "";
  stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const answers = new Answers();
  await new Promise<void>((ready, fail) => {
    stream.once("end", () => fail(new Error(complaint || "its shell ended at once")));
    createInterface({ input: stdout }).on("line", (line) => {
      if (line === "ready") ready();
      else {
        const ended = answers.read(line);
        if (ended) channel.answered(...ended);
      }
    });
  });
  return channel;
}
