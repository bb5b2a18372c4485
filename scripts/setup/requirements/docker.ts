import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import Docker from "dockerode";
import { engineAccount, enginePlace, foreignEngine } from "../../ground/docker/place.js";
import { isAtLeast } from "../../ground/is-at-least.js";
import type { Look } from "../../ground/look.js";
import type { Text } from "../../ground/text.js";
import { versions } from "../../ground/versions.js";
import { asRoot } from "../as-root.js";
import { askDaemon } from "../ask-daemon.js";
import { broughtBack } from "../brought-back.js";
import { startDaemon } from "../daemon.js";
import { findCommand } from "../find-command.js";
import { livingDaemon } from "../leavings.js";
import { processes } from "../processes.js";
import type { Requirement } from "../requirement.js";

/** An engine that answers this user, recent enough: Plateau's own, or the one that the user chose. */
export function docker(socket = socketOf(foreignEngine()) ?? enginePlace().socket): Requirement {
  const own = socket === enginePlace().socket;
  return {
    id: "docker",
    title: { fr: "moteur Docker", en: "Docker engine" },
    seconds: 5,
    look: () => look(socket),
    // Another engine is its owner's to start.
    ...(own && {
      async fix(note) {
        if ((await askDaemon(socket)).state !== "forbidden") return startDaemon({ note });
        await asRoot("usermod", ["-aG", engineAccount, userInfo().username]);
      },
    }),
  };
}

/** The socket that a `DOCKER_HOST` names, where it names one. */
export function socketOf(host: string | undefined): string | undefined {
  return host?.startsWith("unix://") ? host.slice("unix://".length) : undefined;
}

async function look(socket: string): Promise<Look> {
  const answer = await askDaemon(socket);
  const isSilent = answer.state === "silent" || answer.state === "down";
  if (isSilent && socket === enginePlace().socket && livingDaemon(enginePlace())) return starting();
  switch (answer.state) {
    case "ready":
      if (isAtLeast(answer.version, versions.docker)) {
        if (socket === enginePlace().socket && !(await isOwn(socket))) return stranger(socket);
        return { ok: true, detail: `Docker ${answer.version} (${socket})` };
      }
      return {
        ok: false,
        detail: {
          fr: `Docker ${answer.version} est trop ancien, il faut ${versions.docker} ou plus récent`,
          en: `Docker ${answer.version} is too old, ${versions.docker} or later is needed`,
        },
        remedy: {
          fr: "sudo apt-get install docker.io, ou les paquets de Docker",
          en: "sudo apt-get install docker.io, or Docker's own packages",
        },
        byHand: true,
      };
    case "foreign":
      return {
        ok: false,
        detail: {
          fr: `${answer.server} répond sur ${socket}, il faut le moteur Docker`,
          en: `${answer.server} answers on ${socket}, the Docker engine is needed`,
        },
        remedy: {
          fr: "arrêtez-le, ou donnez dans DOCKER_HOST la socket du moteur Docker (unix://…)",
          en: "stop it, or give the Docker engine's socket in DOCKER_HOST (unix://…)",
        },
        byHand: true,
      };
    case "forbidden":
      return forbidden(socket);
    case "silent":
      return {
        ok: false,
        detail: {
          fr: `le démon Docker ne répond pas sur ${socket} en 3 s`,
          en: `the Docker daemon does not answer on ${socket} within 3 s`,
        },
        remedy: {
          fr: "regardez son journal (journalctl -u plateau, ou -u docker), puis redémarrez-le (sudo systemctl restart)",
          en: "look at its log (journalctl -u plateau, or -u docker), then restart it (sudo systemctl restart)",
        },
      };
    case "stuck":
      return stuck();
    case "down":
      if (socket !== enginePlace().socket) return stopped(socket);
      return findCommand("dockerd") ? { ...stopped(socket), remedy: startOwn } : absent;
  }
}

/** Whether what listens is an engine that `files/engine` started. */
async function isOwn(socketPath: string): Promise<boolean> {
  const { Labels } = (await new Docker({ socketPath }).info()) as { Labels: string[] | null };
  return Labels?.includes("plateau.own=1") === true;
}

/** It answers once it has brought back what ran when it ended: a `fix` waits for that. */
function starting(): Look {
  const brought = broughtBack(enginePlace(), processes());
  return {
    ok: false,
    detail: {
      fr: `le moteur de Plateau démarre : ${brought} machines remises en route jusqu'ici`,
      en: `Plateau's engine is starting: ${brought} machines brought back so far`,
    },
    remedy: {
      fr: `attendez-le (« lab up » et « lab doctor --fix » l'attendent) ; s'il n'avance plus, son journal : ${enginePlace().log}, ou journalctl -u plateau`,
      en: `wait for it ('lab up' and 'lab doctor --fix' do); should it go no further, its log: ${enginePlace().log}, or journalctl -u plateau`,
    },
  };
}

function stranger(socket: string): Look {
  return {
    ok: false,
    detail: {
      fr: `un autre moteur Docker tient ${socket}, la socket de celui de Plateau`,
      en: `another Docker engine holds ${socket}, the socket of Plateau's own`,
    },
    remedy: {
      fr: "arrêtez-le ou déplacez sa socket ; pour travailler avec lui, donnez-la dans DOCKER_HOST (unix://…)",
      en: "stop it or move its socket; to work with it, give that in DOCKER_HOST (unix://…)",
    },
    byHand: true,
  };
}

const startOwn: Text = {
  fr: "sudo systemctl start plateau ; sans système d'init, « lab doctor --fix » le démarre",
  en: "sudo systemctl start plateau; without an init system, 'lab doctor --fix' starts it",
};

const absent: Look = {
  ok: false,
  detail: { fr: "aucun moteur Docker sur cette machine", en: "no Docker engine on this machine" },
  remedy: { fr: "sudo apt-get install docker.io", en: "sudo apt-get install docker.io" },
};

/** Seen with 20.10, whose network controller takes two locks in either order as containers end. */
const stuck = (): Look => ({
  ok: false,
  detail: {
    fr: "le démon Docker répond, mais ses réseaux sont bloqués et le resteront : un défaut de Docker 20.10",
    en: "the Docker daemon answers, but its networks are locked up and will stay so: a fault of Docker 20.10",
  },
  remedy: {
    fr: `tuez-le (sudo kill -9 $(cat ${enginePlace().pidFile})), ce qui arrête toutes les machines, puis « lab doctor --fix » et « lab up » les relancent avec leurs données`,
    en: `kill it (sudo kill -9 $(cat ${enginePlace().pidFile})), which stops every machine; 'lab doctor --fix' and 'lab up' then start them again with their data`,
  },
  byHand: true,
});

function stopped(socket: string): Extract<Look, { ok: false }> {
  return {
    ok: false,
    detail: {
      fr: `le démon Docker est arrêté : rien n'écoute sur ${socket}`,
      en: `the Docker daemon is not running: nothing listens on ${socket}`,
    },
    remedy: {
      fr: "démarrez ce moteur, donné dans DOCKER_HOST, ou retirez DOCKER_HOST pour celui de Plateau",
      en: "start this engine, given in DOCKER_HOST, or unset DOCKER_HOST for Plateau's own",
    },
  };
}

function forbidden(socket: string): Look {
  const { username } = userInfo();
  const group = socket === enginePlace().socket ? engineAccount : "docker";
  const member = groupMembers(group).includes(username);
  if (member) {
    return {
      ok: false,
      detail: {
        fr: `${username} est dans le groupe ${group}, mais cette session a été ouverte avant`,
        en: `${username} is in the group ${group}, but this session was opened before that`,
      },
      remedy: {
        fr: `fermez la session et rouvrez-la, ou lancez : newgrp ${group}`,
        en: `log out and in again, or run: newgrp ${group}`,
      },
      byHand: true,
    };
  }
  return {
    ok: false,
    detail: {
      fr: `${username} n'a pas le droit d'utiliser ${socket}`,
      en: `${username} may not use ${socket}`,
    },
    remedy: {
      fr: `sudo usermod -aG ${group} ${username}, puis rouvrez la session (ce groupe vaut les droits de root)`,
      en: `sudo usermod -aG ${group} ${username}, then log in again (this group is as good as root)`,
    },
  };
}

function groupMembers(group: string): string[] {
  const line = readFileSync("/etc/group", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${group}:`));
  return line?.split(":")[3]?.split(",") ?? [];
}
