import { EngineAway } from "../ground/docker/engine-away.js";
import type { HaveEngine } from "../ground/docker/engine-gate.js";
import { enginePlace, foreignEngine } from "../ground/docker/place.js";
import { toldOf } from "../ground/localized-error.js";
import { text } from "../ground/text.js";
import { pingDaemon } from "./ask-daemon.js";
import { startDaemon, wasStarted } from "./daemon.js";
import { findCommand } from "./find-command.js";
import { livingDaemon } from "./leavings.js";
import { docker, socketOf } from "./requirements/docker.js";

/** What the system says of a socket that this user may not use. */
const forbidden = "EACCES";

/**
 * Have the engine of this server answer: Plateau's own is awaited, or started where it has ended. One that the user chose is its
 * owner's to start, and set-up alone brings one where none ever was.
 *
 * @throws EngineAway where it can't be had, with what to do
 */
export const haveEngine: HaveEngine = async (note) => {
  const socket = foreignEngine() ? socketOf(foreignEngine()) : enginePlace().socket;
  // Behind ssh or TLS it tells by what it answers.
  if (socket === undefined) return;
  const { state } = await pingDaemon(socket);
  if (state === "ready") return;
  const isOwn = socket === enginePlace().socket;
  if (isOwn && (state === "down" || (state === "silent" && livingDaemon(enginePlace())))) {
    if (!wasStarted(enginePlace())) throw new EngineAway(neverThere, "ENOENT");
    return startOwn(note);
  }
  const look = await docker(socket).look();
  if (look.ok) return;
  throw new EngineAway(
    text`${look.detail}: ${look.remedy}`,
    state === "forbidden" ? forbidden : undefined,
  );
};

async function startOwn(note: Parameters<HaveEngine>[0]): Promise<void> {
  note({
    fr: "le moteur de Plateau ne répond pas : il est démarré, ou attendu, avec les machines qui tournaient",
    en: "Plateau's engine does not answer: it is started, or awaited, with the machines that ran",
  });
  try {
    await startDaemon({ note });
  } catch (problem) {
    // Which command it was that root has to type is of no use: it is only one of several.
    const mayBeRoot = process.getuid?.() === 0 || findCommand("sudo") !== undefined;
    const said = (problem as { all?: string }).all?.trim() || toldOf(problem);
    throw new EngineAway(
      text`${{ fr: "le moteur de Plateau est arrêté, et n'a pas pu être démarré", en: "Plateau's engine is not running, and could not be started" }}: ${mayBeRoot ? said : needsRoot}\n${toDo}`,
    );
  }
}

const neverThere = {
  fr: "pas encore de moteur Docker de Plateau sur ce serveur : 'lab up' ou 'lab doctor --fix' le met en place",
  en: "no Docker engine of Plateau's on this server yet: 'lab up' or 'lab doctor --fix' sets it up",
};

const needsRoot = {
  fr: "cela demande root, et sudo est absent",
  en: "that takes root, and there is no sudo",
};

const toDo = {
  fr: "→ en tant que root : 'lab doctor --fix', qui le démarre et dit ce qui manque ; là où systemd le tient, 'systemctl start plateau'",
  en: "→ as root: 'lab doctor --fix', which starts it and tells what is missing; where systemd keeps it, 'systemctl start plateau'",
};
