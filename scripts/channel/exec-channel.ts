import { type Duplex, PassThrough, type Readable } from "node:stream";
import type Docker from "dockerode";
import split from "split2";
import { LocalizedError, toldOf } from "../ground/localized-error.js";
import { type Text, type Told, text } from "../ground/text.js";
import { Answers, lineLetters, noAgent, request } from "./agent.js";
import { Channel } from "./channel.js";

/** Most that a machine's shell may complain of beside its answers, in bytes; what is told of it, in letters. */
const complaintBytes = 2 ** 20;
const toldLetters = 2000;

const notHeard: Text = { fr: " : on ne l'écoute plus", en: ": not heard any more" };
const endedAtOnce: Text = {
  fr: "son shell s'est arrêté aussitôt",
  en: "its shell ended at once",
};

/**
 * Open a channel that is a single `docker exec` of an agent. Root in the container sees it and what it is
 * asked: it is for the bench's own probes, and for an engine where there is nothing better.
 *
 * @param engine that has it
 * @param container Docker's name of the node
 * @param command that starts the agent
 * @param env what it is told besides, `NAME=VALUE`
 * @param signal ends it
 * @throws Error when the node is not there, is stopped, or ends at once
 */
export async function openExecChannel(
  engine: Docker,
  container: string,
  command: readonly string[],
  env: readonly string[],
  signal: AbortSignal,
): Promise<Channel> {
  const exec = await engine.getContainer(container).exec({
    Cmd: [...command],
    Env: [
      ...env,
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
  engine.modem.demuxStream(stream, stdout, stderr);
  return channelOver(stream, stdout, stderr);
}

/**
 * A conversation with an agent that was started. Root on the machine may speak in its stead: who says
 * more than he may, or what nobody asked, is not heard any more.
 *
 * @param stream what it reads, and what ends with it
 * @throws Error when it ends, or says anything, before it is ready
 */
export async function channelOver(
  stream: Duplex,
  stdout: Readable,
  stderr: Readable,
): Promise<Channel> {
  const answers = new Answers();
  const channel = new Channel({
    send(id, limitSeconds, script) {
      answers.expect(id);
      stream.write(request(id, limitSeconds, script));
    },
    close() {
      stream.end();
      stream.destroy();
    },
  });
  const unheard = (said: Told) => channel.end(text`${said}${notHeard}`);
  let complaint = "";
  let complained = 0;
  stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk).slice(0, toldLetters);
    complained += chunk.length;
    if (complained > complaintBytes)
      unheard({ fr: "son shell s'est trop plaint", en: "its shell complained too much" });
  });
  await new Promise<void>((ready, fail) => {
    stream.once("end", () => fail(new LocalizedError(complaint || endedAtOnce)));
    channel.onLost(fail);
    let isReady = false;
    stdout
      .pipe(split({ maxLength: lineLetters }))
      .on("data", (line: string) => {
        if (stream.destroyed) return;
        if (isReady) {
          try {
            const answer = answers.read(line);
            if (answer) channel.answered(...answer);
          } catch (problem) {
            unheard(toldOf(problem));
          }
        } else if (line === "ready") {
          isReady = true;
          ready();
        } else {
          unheard(noAgent);
        }
      })
      .on("error", () =>
        unheard({
          fr: `sa ligne dépasse ${lineLetters} lettres`,
          en: `its line is longer than ${lineLetters} letters`,
        }),
      );
    stream.on("end", () => channel.end()).on("error", () => channel.end());
  });
  return channel;
}
