import { request } from "node:http";

/** What is behind a Docker socket. */
export type Answer =
  | { readonly state: "ready"; readonly version: string }
  /** Something else that speaks the same language, such as Podman. */
  | { readonly state: "foreign"; readonly server: string }
  /** No socket, or nobody behind it. */
  | { readonly state: "down" }
  /** The socket is there, but not for this user. */
  | { readonly state: "forbidden" }
  | { readonly state: "silent" }
  /** It answers, but for its networks: two of its locks wait for one another, for good. */
  | { readonly state: "stuck" };

/** Asks the daemon whether it answers at all: one small request, no process. */
export function pingDaemon(socketPath: string, timeoutMs = 3000): Promise<Answer> {
  return ask(socketPath, "/_ping", timeoutMs);
}

/** Asks the daemon for its version, then for its networks: two small requests, no process. */
export async function askDaemon(socketPath: string, timeoutMs = 3000): Promise<Answer> {
  const answer = await pingDaemon(socketPath, timeoutMs);
  if (answer.state !== "ready") return answer;
  const { state } = await ask(socketPath, "/networks", timeoutMs);
  return state === "silent" ? { state: "stuck" } : answer;
}

function ask(socketPath: string, path: string, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path, timeout: timeoutMs }, (response) => {
      response.resume();
      const server = String(response.headers.server ?? "");
      const version = /^Docker\/(\S+)/.exec(server)?.[1];
      if (version === undefined) resolve({ state: "foreign", server: server || "?" });
      else if (response.statusCode === 200) resolve({ state: "ready", version });
      else resolve({ state: "silent" });
    });
    asked.on("timeout", () => {
      resolve({ state: "silent" });
      asked.destroy();
    });
    asked.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code === "EACCES" || code === "EPERM") resolve({ state: "forbidden" });
      else if (code === "ENOENT" || code === "ECONNREFUSED") resolve({ state: "down" });
      else resolve({ state: "silent" });
    });
    asked.end();
  });
}
