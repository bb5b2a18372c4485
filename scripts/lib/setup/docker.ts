import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { versions } from "../versions.js";
import { asRoot } from "./as-root.js";
import { askDaemon } from "./ask-daemon.js";
import { startDaemon } from "./daemon.js";
import { type DaemonPlace, daemonPlace } from "./daemon-place.js";
import { findCommand } from "./find-command.js";
import type { Look, Requirement } from "./requirement.js";
import { isAtLeast } from "./version.js";

/** A Docker daemon that answers this user, recent enough. */
export function docker(place: DaemonPlace = daemonPlace()): Requirement {
  return {
    id: "docker",
    title: { fr: "moteur Docker", en: "Docker engine" },
    seconds: 5,
    look: () => look(place),
    async fix() {
      if ((await askDaemon(place.socket)).state !== "forbidden") return startDaemon(place);
      await asRoot("usermod", ["-aG", "docker", userInfo().username]);
    },
  };
}

async function look({ socket }: DaemonPlace): Promise<Look> {
  const answer = await askDaemon(socket);
  switch (answer.state) {
    case "ready":
      if (isAtLeast(answer.version, versions.docker)) {
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
          fr: "regardez son journal (journalctl -u docker), puis redémarrez-le (sudo systemctl restart docker)",
          en: "look at its log (journalctl -u docker), then restart it (sudo systemctl restart docker)",
        },
      };
    case "stuck":
      return stuck;
    case "down":
      return findCommand("dockerd") ? stopped(socket) : absent;
  }
}

const absent: Look = {
  ok: false,
  detail: { fr: "aucun moteur Docker sur cette machine", en: "no Docker engine on this machine" },
  remedy: { fr: "sudo apt-get install docker.io", en: "sudo apt-get install docker.io" },
};

/** Seen with 20.10, whose network controller takes two locks in either order as containers end. */
const stuck: Look = {
  ok: false,
  detail: {
    fr: "le démon Docker répond, mais ses réseaux sont bloqués et le resteront : un défaut de Docker 20.10",
    en: "the Docker daemon answers, but its networks are locked up and will stay so: a fault of Docker 20.10",
  },
  remedy: {
    fr: "tuez-le (sudo kill -9 $(pidof dockerd)), ce qui arrête tous les conteneurs de la machine, puis « lab doctor --fix » et « lab up » les relancent avec leurs données",
    en: "kill it (sudo kill -9 $(pidof dockerd)), which stops every container of this machine; 'lab doctor --fix' and 'lab up' then start them again with their data",
  },
  byHand: true,
};

function stopped(socket: string): Look {
  return {
    ok: false,
    detail: {
      fr: `le démon Docker est arrêté : rien n'écoute sur ${socket}`,
      en: `the Docker daemon is not running: nothing listens on ${socket}`,
    },
    remedy: {
      fr: "sudo systemctl start docker ; sans système d'init, « lab doctor --fix » le démarre",
      en: "sudo systemctl start docker; without an init system, 'lab doctor --fix' starts it",
    },
  };
}

function forbidden(socket: string): Look {
  const { username } = userInfo();
  const member = groupMembers("docker").includes(username);
  if (member) {
    return {
      ok: false,
      detail: {
        fr: `${username} est dans le groupe docker, mais cette session a été ouverte avant`,
        en: `${username} is in the group docker, but this session was opened before that`,
      },
      remedy: {
        fr: "fermez la session et rouvrez-la, ou lancez : newgrp docker",
        en: "log out and in again, or run: newgrp docker",
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
      fr: `sudo usermod -aG docker ${username}, puis rouvrez la session (ce groupe vaut les droits de root)`,
      en: `sudo usermod -aG docker ${username}, then log in again (this group is as good as root)`,
    },
  };
}

function groupMembers(group: string): string[] {
  const line = readFileSync("/etc/group", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${group}:`));
  return line?.split(":")[3]?.split(",") ?? [];
}
