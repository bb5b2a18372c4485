import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { LocalizedError, toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import { inLanguage, say } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import type { Consoles } from "../../operations/consoles/consoles.js";
import type { SshSession } from "../../operations/consoles/ssh-session.js";
import { note } from "../store/audit.js";
import type { Store } from "../store/store.js";
import { languageOfCard, type SshAccount, sshAccounts } from "../ways-in/ssh-keys.js";
import type { Visits } from "../ways-in/visits.js";
import { firstLine } from "./first-line.js";
import type { GateContainer } from "./gate-container.js";
import { gateFiles, uidOf } from "./gate-files.js";
import { machineAsked } from "./machine-asked.js";
import { Newcomers } from "./newcomers.js";

export interface SshServerProps {
  readonly store: Store;
  readonly visits: Visits;
  readonly consoles: Pick<Consoles, "openSsh">;
  readonly gate: Pick<GateContainer, "ready" | "connect" | "answer" | "end">;
  /** Private, as OpenSSH writes it. */
  readonly hostKey: string;
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
}

/** How long it may take to be let in and to ask, in milliseconds. */
const patienceMs = 30_000;
/** How long what is still to be said to a client who has left may take, in milliseconds. */
const leavingMs = 5000;
/** Connections at once: of one candidate, and in all. Each is seven processes of the gate. */
const most = { candidate: 12, all: 60 } as const;

/** Somebody who is joined to a machine. */
interface Guest {
  readonly candidate: string;
}

/**
 * Takes candidates' own SSH clients in: each connection is handed to an OpenSSH server of the gate, which has no network.
 * Whom it lets in asks for a machine, and the portal joins him to that machine of his own lab.
 */
export class SshServer {
  readonly port: number;
  private readonly props: SshServerProps;
  private readonly server: Server;
  private readonly newcomers = new Newcomers();
  private readonly sockets = new Set<Socket>();
  private readonly guests = new Set<Guest>();

  private constructor(props: SshServerProps, server: Server) {
    this.props = props;
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on("connection", (socket) => this.take(socket));
  }

  /** @throws Misuse where the port or the address can't be had */
  static async listen(props: SshServerProps): Promise<SshServer> {
    const { host, port } = props;
    const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true });
    try {
      await once(server.listen(port, host), "listening");
    } catch (problem) {
      const { message } = problem as Error;
      throw new Misuse({
        fr: `impossible d'écouter sur ${host}, port ${port}, pour les outils des candidats : ${message} ; donnez un port libre de 1024 à 65535 avec --ssh`,
        en: `can't listen on ${host}, port ${port}, for candidates' own tools: ${message}; give a free port from 1024 to 65535 with --ssh`,
      });
    }
    const made = new SshServer(props, server);
    try {
      // So that the first who comes does not wait for it.
      await made.readyGate();
      return made;
    } catch (problem) {
      await made.close();
      throw problem;
    }
  }

  /** Take nobody in any more, hang up, and take the gate away. */
  async close(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
    await this.props.gate.end();
  }

  private async readyGate(): Promise<void> {
    const { store, gate, hostKey } = this.props;
    await gate.ready(gateFiles(await sshAccounts(store), hostKey));
  }

  private take(socket: Socket): void {
    socket.on("error", () => undefined);
    if (this.sockets.size >= most.all) {
      // Whoever has shown no key is a part of them at most.
      socket.destroy();
      return;
    }
    this.sockets.add(socket);
    socket.on("close", () => {
      this.sockets.delete(socket);
      this.newcomers.drop(socket);
    });
    this.newcomers.add(socket, socket.remoteAddress ?? "");
    this.serve(socket).catch((problem) => {
      socket.destroy();
      announce(toldOf(problem));
    });
  }

  private async serve(socket: Socket): Promise<void> {
    const { gate } = this.props;
    const call = randomBytes(16).toString("hex");
    await this.readyGate();
    const answer = await gate.answer(call);
    socket.on("close", () => answer.end());
    answer.on("error", () => socket.destroy());
    // It listens before anybody can call.
    await firstLine(answer, patienceMs);
    const door = await gate.connect(call);
    if (socket.destroyed) {
      door.end();
      answer.end();
      return;
    }
    door.on("error", () => socket.destroy());
    socket.on("close", () => door.end());
    // OpenSSH ends then; what of it does not is not waited for.
    socket.on("end", () => setTimeout(() => socket.destroy(), leavingMs).unref());
    door.pipe(socket);
    socket.pipe(door);
    await this.answered(socket, answer);
  }

  /** Who was let in asks for a machine, and is joined to it; the kernel of the gate has said who he is. */
  private async answered(socket: Socket, answer: Duplex): Promise<void> {
    const asked = await firstLine(answer, patienceMs).catch(() => undefined);
    if (asked === undefined) {
      // No key of his was good, or he asked for nothing.
      answer.end();
      socket.end();
      return;
    }
    this.newcomers.drop(socket);
    const [, uid = "", words = ""] = /^(\d+) (.*)$/s.exec(asked) ?? [];
    const accounts = await sshAccounts(this.props.store);
    const account = accounts.find(({ id }) => String(uidOf(id)) === uid);
    if (!account) {
      socket.destroy();
      return;
    }
    const language = await languageOfCard(this.props.store, account.candidate);
    await inLanguage(language, async () => {
      try {
        const session = await this.sessionFor(account, words, socket);
        answer.write("ok\n");
        session.join(answer);
      } catch (problem) {
        if (!(problem instanceof LocalizedError)) throw problem;
        answer.write(`no ${say(problem.told).replaceAll("\n", " ")}\n`);
      }
    });
  }

  private async sessionFor(
    { candidate, keys }: SshAccount,
    words: string,
    socket: Socket,
  ): Promise<SshSession> {
    const { store, consoles, visits } = this.props;
    const machine = machineAsked(words, candidate);
    const guest: Guest = { candidate };
    if ([...this.guests].filter((one) => one.candidate === candidate).length >= most.candidate) {
      throw new Misuse({
        fr: `${most.candidate} liaisons sont déjà ouvertes, et ${most.candidate} au plus peuvent l'être : fermez-en une`,
        en: `${most.candidate} connections are open already, and ${most.candidate} at most may be: close one`,
      });
    }
    this.guests.add(guest);
    // Whoever has come in by a key that is good no more, as after a new card, is hung up.
    const unfollow = visits.ofTools({ candidate, keys }, () => socket.destroy());
    socket.on("close", () => {
      this.guests.delete(guest);
      unfollow();
    });
    const actor = {
      role: "candidate",
      who: candidate,
      address: socket.remoteAddress ?? "",
    } as const;
    await note(store, actor, "open ssh", `${candidate} ${machine}`);
    const session = await consoles.openSsh({ candidate, machine, keys });
    const end = () => void session.end().catch(() => undefined);
    if (socket.destroyed) end();
    socket.on("close", end);
    return session;
  }
}
