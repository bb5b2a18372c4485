import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { home, root } from "../ground/home.js";
import { Misuse } from "../ground/misuse.js";
import { asRoot } from "./as-root.js";
import { runsSystemd } from "./daemon.js";

const name = "plateau-portal.service";
const file = `/etc/systemd/system/${name}`;
/** What the server has to find where whoever typed this does: Node of his own, another engine, another cache. */
const kept = ["PATH", "DOCKER_HOST", "TERRAFORM_BINARY_NAME", "XDG_CACHE_HOME"];

/**
 * Have the pages served from boot on, as the user who asks.
 *
 * @param options of `lab serve`, as they are typed
 * @throws Misuse, with nothing done, where there is no systemd
 */
export async function installPortalUnit(options: readonly string[]): Promise<void> {
  mustHaveSystemd();
  const script = `umask 022; printf %s "$1" > "$0.new"; mv "$0.new" "$0"`;
  await asRoot("sh", ["-ec", script, file, unitOf(options, userInfo().username, process.env)]);
  await asRoot("systemctl", ["daemon-reload"]);
  await asRoot("systemctl", ["enable", name]);
  await asRoot("systemctl", ["restart", name]);
}

/**
 * Undo it.
 *
 * @returns whether there was a unit
 * @throws Misuse where there is no systemd
 */
export async function removePortalUnit(): Promise<boolean> {
  mustHaveSystemd();
  if (!existsSync(file)) return false;
  await asRoot("systemctl", ["disable", "--now", name]);
  await asRoot("rm", ["-f", file]);
  await asRoot("systemctl", ["daemon-reload"]);
  return true;
}

/** The unit's text. */
export function unitOf(options: readonly string[], user: string, env: NodeJS.ProcessEnv): string {
  const known = { PLATEAU_HOME: home(), ...Object.fromEntries(kept.map((key) => [key, env[key]])) };
  const environment = Object.entries(known)
    .flatMap(([key, value]) => (value ? [`Environment=${quoted(`${key}=${value}`)}`] : []))
    .join("\n");
  const words = [join(root, "scripts", "lab"), "serve", ...options]
    .map((word) => quoted(word).replaceAll("$", "$$$$")) // Only in a command does it replace these.
    .join(" ");
  return `[Unit]
Description=Plateau's pages for candidates and trainers
After=network-online.target plateau.service
Wants=network-online.target

[Service]
User=${user}
${environment}
ExecStart=${words}
Restart=on-failure
RestartSec=2
# It ends within two seconds: what goes on in labs is stopped, or cut off, which the next one tells.
TimeoutStopSec=10
KillMode=mixed
NoNewPrivileges=yes
PrivateTmp=yes

[Install]
WantedBy=multi-user.target
`;
}

/** As systemd reads a word: what it would replace is doubled. */
function quoted(word: string): string {
  return `"${word.replaceAll(/["\\]/g, "\\$&").replaceAll("%", "%%")}"`;
}

function mustHaveSystemd(): void {
  if (runsSystemd()) return;
  throw new Misuse({
    fr: "pas de systemd sur ce serveur : rien ne peut y être installé pour démarrer avec lui ; laissez tourner 'lab serve', ou lancez-le depuis l'init que vous avez",
    en: "no systemd on this server: nothing can be installed to start with it; leave 'lab serve' running, or start it from the init that you have",
  });
}
