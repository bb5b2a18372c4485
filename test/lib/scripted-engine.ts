import { createServer } from "node:http";
import { machine } from "node:os";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.js";

/** A container as the scripted engine has it. */
export interface ScriptedContainer {
  readonly lab: string;
  readonly node: string;
  state: "running" | "exited";
}

/** What an engine says of itself beyond that, where it is not as most are. */
export interface ScriptedWords {
  readonly info?: Readonly<Record<string, unknown>>;
  readonly version?: string;
  /** Its parts, as Docker lists them. */
  readonly components?: readonly string[];
  /** Tags. */
  readonly images?: readonly string[];
}

/** Control groups of version 1, as Docker's own package is set up. */
const usual = {
  ID: "SCRI:PTED",
  Architecture: machine(),
  NCPU: 2,
  KernelVersion: "6.1.0-scripted",
  MemTotal: 8 * 2 ** 30,
  CgroupVersion: "1",
  CgroupDriver: "cgroupfs",
  MemoryLimit: true,
  CpuCfsQuota: true,
  PidsLimit: true,
  Labels: [],
  SecurityOptions: ["name=seccomp,profile=default"],
};

/**
 * An engine that has containers and no machines in them: it lists, stops and kills them, and notes what it was asked.
 *
 * @param containers what it has; the test may change them
 * @param words what it says of itself; the test may change them
 */
export async function scriptedEngine(
  containers: readonly ScriptedContainer[],
  words: ScriptedWords = {},
) {
  const socket = join(temporaryFolder(), "engine.sock");
  const requests: string[] = [];
  const idOf = ({ lab, node }: ScriptedContainer) => `${lab}-${node}`;
  const listed = (one: ScriptedContainer) => ({
    Id: idOf(one),
    Names: [`/plateau-${one.lab}-${one.node}`],
    State: one.state,
    Labels: { "plateau.lab": one.lab, "plateau.machine": one.node },
  });
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url ?? "");
    requests.push(`${request.method} ${url}`);
    const answer = (value: unknown, code = 200) => {
      response.writeHead(code, { "content-type": "application/json" });
      response.end(code === 204 || code === 304 ? undefined : JSON.stringify(value));
    };
    const lab = url.match(/plateau\.lab=([a-z0-9-]+)/)?.[1];
    const id = url.match(/\/containers\/([^/?]+)\/(?:stop|kill|wait|json)/)?.[1];
    const container = containers.find((one) => idOf(one) === id);
    if (url.includes("/containers/json")) {
      return answer(containers.filter((one) => !lab || one.lab === lab).map(listed));
    }
    if (url.includes("/networks")) return answer([]);
    if (url.includes("/volumes")) return answer({ Volumes: [] });
    if (url.endsWith("/info")) return answer({ ...usual, ...words.info });
    if (url.endsWith("/version")) {
      const Components = (words.components ?? ["Engine"]).map((Name) => ({ Name }));
      return answer({ Version: words.version ?? "20.10.24", Components });
    }
    if (url.includes("/images/json")) {
      return answer((words.images ?? []).map((tag) => ({ RepoTags: [tag] })));
    }
    if (!container) return answer({ message: "no such container" }, 404);
    if (/\/(?:stop|kill)\b/.test(url)) {
      const runs = container.state === "running";
      container.state = "exited";
      return answer({}, runs ? 204 : 304);
    }
    return answer({ StatusCode: 0, State: { ExitCode: 0 } });
  });
  await new Promise<void>((listening) => server.listen(socket, listening));
  return {
    host: `unix://${socket}`,
    /** What it was asked, in order. */
    requests,
    close: () => void server.close(),
  };
}
