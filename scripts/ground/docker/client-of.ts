import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import Docker from "dockerode";
import { Misuse } from "../misuse.js";
import { parseEndpoint } from "./endpoint.js";
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

/** Connections that are kept for the next question, each with a process of its own. */
const mostIdle = 4;

/**
 * A client of one engine. Nothing is asked yet.
 *
 * @throws Misuse where the endpoint is none, or the files for TLS can't be read
 */
export function clientOf({ endpoint, tlsDir }: Reach): Docker {
  const found = parseEndpoint(endpoint);
  switch (found.kind) {
    case "unix":
      return new Docker({ ...nothingElse, socketPath: found.path });
    case "tcp":
      return new Docker({
        ...nothingElse,
        protocol: "https",
        host: found.host,
        port: found.port,
        ...filesForTls(endpoint, tlsDir),
      });
    case "ssh": {
      const agent = new Agent({ keepAlive: true, maxFreeSockets: mostIdle });
      agent.createConnection = () => new SshConnection(found);
      // Of an agent the client's types know nothing.
      const options = { ...nothingElse, protocol: "http", host: "docker", agent } as const;
      return new Docker(options);
    }
  }
}

function filesForTls(endpoint: string, folder: string | undefined) {
  if (folder === undefined) {
    throw new Misuse({
      fr: `sans TLS, quiconque joint ${endpoint} est root là-bas : donnez avec --tls-dir le dossier de ca.pem, cert.pem et key.pem`,
      en: `without TLS whoever reaches ${endpoint} is root over there: give the folder of ca.pem, cert.pem and key.pem with --tls-dir`,
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
