import type { Reach } from "./client-of.js";

/** What Docker's own programs are told of an engine, in their environment. */
export function dockerEnv({ endpoint, tlsDir }: Reach): Record<string, string> {
  return {
    DOCKER_HOST: endpoint,
    ...(tlsDir !== undefined && { DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: tlsDir }),
  };
}
