import { readFileSync } from "node:fs";
import { Agent, type AgentOptions } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { join } from "node:path";
import Docker, { type DockerOptions } from "dockerode";
import { Misuse } from "../misuse.js";
import { endInSilence } from "./end-in-silence.js";
import { parseEndpoint } from "./endpoint.js";
import { ping } from "./ping.js";
import { SshConnection } from "./ssh-connection.js";

/** How an engine is reached. */
export interface Reach {
  /** As `parseEndpoint` reads it. */
  readonly endpoint: string;
  /** Folder with `ca.pem`, `cert.pem` and `key.pem`, for `tcp://` and for nothing else. */
  readonly tlsDir?: string | undefined;
}

/** What the client takes from `DOCKER_HOST` and its like unless it is told otherwise. */
const nothingElse = {
  host: undefined,
  port: undefined,
  socketPath: undefined,
  ca: undefined,
  cert: undefined,
  key: undefined,
  protocol: undefined,
} as const;

/** Connections by ssh that are kept for the next question, each with a process of its own. */
const mostIdle = 4;
/** How long others are kept, in milliseconds. */
const idleMs = 5_000;

/**
 * A client of one engine. Nothing is asked yet. What is asked ends once the engine does not answer any more.
 *
 * @throws Misuse where the endpoint is none, or the files for TLS can't be read
 */
export function clientOf({ endpoint, tlsDir }: Reach): Docker {
  const found = parseEndpoint(endpoint);
  switch (found.kind) {
    case "unix":
      return heard({ socketPath: found.path }, () => new Agent(kept));
    case "tcp": {
      const { host, port } = found;
      const options = { protocol: "https", host, port, ...filesForTls(endpoint, tlsDir) } as const;
      return heard(options, () => new TlsAgent(kept));
    }
    case "ssh":
      return heard({ protocol: "http", host: "docker" }, () => {
        const agent = new Agent({ keepAlive: true, maxFreeSockets: mostIdle });
        agent.createConnection = () => new SshConnection(found);
        return agent;
      });
  }
}

const kept: AgentOptions = { keepAlive: true, timeout: idleMs };

/** A client that hears when its engine falls silent, by questions that have connections of their own. */
function heard(options: DockerOptions, makeAgent: () => Agent): Docker {
  // Of an agent the client's types know nothing.
  const withAgent = (agent: Agent) =>
    new Docker({ ...nothingElse, ...options, agent } as DockerOptions);
  const aside = withAgent(makeAgent());
  const agent = makeAgent();
  endInSilence(agent, (signal) => ping(aside, signal));
  return withAgent(agent);
}

function filesForTls(endpoint: string, folder: string | undefined) {
  if (folder === undefined) {
    throw new Misuse({
      fr: `sans TLS, quiconque joint ${endpoint} est root là-bas : donnez avec --tls-dir le dossier de ca.pem, cert.pem et key.pem`,
      en: `without TLS anybody who reaches ${endpoint} is root over there: give the folder of ca.pem, cert.pem and key.pem with --tls-dir`,
    });
  }
  const read = (name: string) => {
    try {
      return readFileSync(join(folder, name));
    } catch (problem) {
      const { message } = problem as Error;
      throw new Misuse({
        fr: `les fichiers TLS de ${endpoint} ne peuvent être lus : ${message} ; il faut ca.pem, cert.pem et key.pem dans ${folder}`,
        en: `the files for TLS of ${endpoint} can't be read: ${message}; ca.pem, cert.pem and key.pem are needed in ${folder}`,
      });
    }
  };
  return { ca: read("ca.pem"), cert: read("cert.pem"), key: read("key.pem") };
}
