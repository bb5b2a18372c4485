import { setTimeout } from "node:timers/promises";
import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { Scene } from "../../lib/check.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import { ownProcesses } from "../../lib/nodes/own-processes.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { Secret } from "../../lib/nodes/secret.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";
import { deskAddress } from "./desk-address.js";

/** The window in which the server asks, as TigerVNC calls it, and its buttons in it. */
const question = "VNC Server : Accept Connection";
const buttons = { accept: [32, 84], refuse: [187, 84] } as const;

type DeskScene = Scene<"probe-lan" | "ws1">;

/** Somebody in front of the assisted workstation, played by the bench: the password, the mouse and the keyboard are real. */
export class Desk {
  private readonly ws1: Node;
  private readonly probe: Probe;
  private readonly login: Login;
  private readonly password: string;

  constructor({ nodes, password }: DeskScene, login: Login) {
    this.ws1 = nodes.ws1;
    this.probe = nodes["probe-lan"];
    this.login = login;
    this.password = password(`account/${login}`);
  }

  /**
   * Open a session with a desktop, and ask for help.
   *
   * @throws Error with what the workstation said
   */
  async open(): Promise<void> {
    const command = "bureau && (setsid demander-aide > /dev/null 2>&1 < /dev/null &)";
    const opened = tries(
      this.probe,
      await this.probe.within(20_000)`
      eval ${sshLogin}; eval ${ownCard("ws1", "lan", deskAddress())}
      login bureau ${seconds(18)} ${deskAddress()} ${this.login} ${new Secret(this.password)} ${command}`,
    )("bureau");
    if (opened.code !== 0) throw new Error(`${this.login} on ws1: ${opened.said}`);
    for (let left = 40; !(await this.typesPassword()); left--) {
      if (left === 0)
        throw new LocalizedError({
          fr: "ws1 : la fenêtre des filtres ne demande pas de mot de passe",
          en: "ws1: the filters' window asks for no password",
        });
      await pause();
    }
  }

  /** Type the mail password where the filters' window waits for it; nothing is shown of it. @returns whether it did */
  async typesPassword(): Promise<boolean> {
    const { exitCode } = await this.ws1.within(8000)`
      eval ${ownProcesses}
      for pid in $(processes | sed -n "s/^\\([0-9]*\\) $(/usr/bin/id -u ${this.login}) .*/\\1/p"); do
        tr '\\0' ' ' < $BENCH_PROC/$pid/cmdline 2> /dev/null | grep -q 'perl.*sieve-connect' && break
        pid=
      done
      [ -n "$pid" ] && stty -a -F /dev/pts/$(($(cut -d ' ' -f 7 $BENCH_PROC/$pid/stat) & 255)) | grep -q -- ' -echo ' || exit 1
      ${this.x()}
      /usr/bin/xdotool search --onlyvisible --name '^Filtres de courrier$' windowactivate --sync &&
        printf '%s\\n' ${new Secret(this.password)} | /usr/bin/xdotool type --delay 20 --file -`;
    return exitCode === 0;
  }

  /** Whether somebody asks to be shown the screen. */
  async isAsked(): Promise<boolean> {
    const { stdout } = await this.ws1.ask`
      ${this.x()}
      /usr/bin/xdotool search --onlyvisible --name ${question} 2> /dev/null`;
    return stdout.trim() !== "";
  }

  /** Answer the question, by a click. */
  async answer(which: keyof typeof buttons): Promise<void> {
    const [x, y] = buttons[which];
    mustSucceed(
      await this.ws1.ask`
      ${this.x()}
      window=$(/usr/bin/xdotool search --onlyvisible --name ${question} | tail -n 1)
      [ -n "$window" ] || { echo "nobody asks"; exit 1; }
      /usr/bin/xdotool mousemove --window $window ${x} ${y} click 1`,
    );
  }

  /** Wait for the question, and answer it. */
  async answers(which: keyof typeof buttons): Promise<void> {
    for (let left = 60; !(await this.isAsked()); left--) {
      if (left === 0)
        throw new LocalizedError({
          fr: "ws1 : personne n'a demandé à voir l'écran",
          en: "ws1: nobody asked to be shown the screen",
        });
      await pause();
    }
    await this.answer(which);
  }

  /** Ask for help no longer, and log out. */
  async close(): Promise<void> {
    // A script of the bench's has none of the programs in its path that a user's own has.
    mustSucceed(
      await this.ws1.ask`
      ${onItsOwn} /usr/bin/pkill -u ${this.login} -f demander-aide
      ${onItsOwn} /usr/sbin/runuser -u ${this.login} -- /usr/bin/bureau fermer`,
    );
  }

  /** Whose screen the next command is about. */
  private x() {
    return ["export", "DISPLAY=:1", `XAUTHORITY=/home/${this.login}/.Xauthority`];
  }
}

function pause(): Promise<void> {
  return setTimeout(400);
}
