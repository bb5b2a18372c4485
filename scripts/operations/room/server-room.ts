import { hostNameOf } from "../../facts/host-name-of.js";
import { localHost } from "../../facts/hosts.js";
import { engineIsAbsent } from "../../ground/docker/engine-is-absent.js";
import { availableMib } from "../../host/available-mib.js";
import { keptMib } from "../../host/kept-mib.js";
import { ownEngine } from "../../host/own-engine.js";
import { runningNodes } from "../../host/running-nodes.js";
import type { Running } from "./needed-mib.js";
import { roomOn } from "./room-on.js";
import type { RoomTools } from "./with-room.js";

/** The memory of this server, and all labs that its engine has. */
export const serverRoom: RoomTools = {
  name: "plateau/room",
  async sharedName() {
    const engine = await ownEngine();
    return engine === null ? undefined : roomOn(engine);
  },
  isHere: (lab) => hostNameOf(lab) === localHost,
  async now() {
    const running = await runningHere();
    return { running, available: availableMib(), kept: keptMib() };
  },
};

async function runningHere(): Promise<Running> {
  try {
    return await runningNodes();
  } catch (problem) {
    // Where no engine is, or one that set-up has yet to open to this user, nothing is known to run.
    const { code } = problem as NodeJS.ErrnoException;
    if (engineIsAbsent(problem) || code === "EACCES") return new Map();
    throw problem;
  }
}
