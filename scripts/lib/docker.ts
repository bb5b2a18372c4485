import Docker from "dockerode";

/** The Docker engine, at `DOCKER_HOST` or its usual socket. */
export const docker = new Docker();
