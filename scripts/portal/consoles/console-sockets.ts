import type { WebSocket } from "ws";
import { toldOf } from "../../ground/localized-error.js";
import { announce } from "../../ground/terminal/announce.js";
import type { Text } from "../../ground/text.js";
import type { Console } from "../../operations/consoles/console.js";
import { note } from "../store/audit.js";
import type { Store } from "../store/store.js";
import { visitorOf } from "../ways-in/sessions.js";
import type { Visits } from "../ways-in/visits.js";
import { ConsoleSocket, type ConsoleSocketOwner } from "./console-socket.js";
import type { PageSocket } from "./page-socket.js";
import { pulseMs } from "./protocol.js";
import type { TakeOvers } from "./take-overs.js";

/** Most sockets of one person: all terminals of a lab, at two screens. */
const most = 48;
/** Most of those that read one console, or desktop: of its readers some stay for trainers. */
const mostHere = 3;

/**
 * All pages that read consoles or are shown desktops: how many each person has, who observes whom or types there. Each ends
 * with its reader's session.
 */
export class ConsoleSockets implements ConsoleSocketOwner {
  private readonly store: Store;
  private readonly visits: Visits;
  private readonly takeOvers: TakeOvers;
  private readonly all = new Set<PageSocket>();
  private pulse: NodeJS.Timeout | undefined;
  /** What is being noted of those who have left. */
  private handed: Promise<unknown> = Promise.resolve();

  constructor(store: Store, visits: Visits, takeOvers: TakeOvers) {
    this.store = store;
    this.visits = visits;
    this.takeOvers = takeOvers;
  }

  /** How many are open. */
  get size(): number {
    return this.all.size;
  }

  /** Have a page read, for as long as it is open and its reader's session lasts. */
  open(socket: PageSocket, raw: WebSocket): void {
    const { role, who } = socket.visitor;
    const his = [...this.all].filter(({ visitor }) => visitor.role === role && visitor.who === who);
    if (his.length >= most) {
      socket.end(tooMany, false);
      return;
    }
    // The newest is the one that somebody looks at: an older one may be of a network that is away.
    const here = this.of(socket.about).filter((one) => his.includes(one));
    for (const oldest of here.slice(0, here.length + 1 - mostHere)) oldest.end(elsewhere, false);
    this.all.add(socket);
    const unfollow = this.visits.ofSession(socket.token, () => socket.end(sessionOver, false));
    raw.on("close", () => {
      unfollow();
      this.all.delete(socket);
      this.tellObservers(socket.about);
      if (this.all.size === 0) clearInterval(this.pulse);
    });
    if (this.all.size === 1) this.pulse = setInterval(() => this.beat(), pulseMs).unref();
    socket.begin();
    this.tellObservers(socket.about);
    if (socket instanceof ConsoleSocket && socket.about && this.takeOvers.holder(socket.about)) {
      this.tellTakenOver(socket.about);
    }
  }

  resized(by: ConsoleSocket): void {
    if (!by.about) return;
    const { columns, rows } = by.about.size;
    for (const reader of this.of(by.about)) {
      if (reader !== by) reader.tell({ type: "size", columns, rows });
    }
  }

  typed(by: ConsoleSocket): void {
    this.takeOvers.typed(by);
  }

  async takeOver(socket: ConsoleSocket): Promise<void> {
    const { about: console } = socket;
    // The session is asked now: the next pulse may be seconds away.
    if (!console || !(await visitorOf(this.store, socket.token))) return;
    if (await this.takeOvers.take(socket)) {
      await note(this.store, socket.actor, "take over", `${console.candidate} ${console.machine}`);
    }
    this.tellTakenOver(console);
  }

  async handBack(socket: ConsoleSocket): Promise<void> {
    if (!socket.about || !this.takeOvers.handBack(socket)) return;
    this.tellTakenOver(socket.about);
    const { candidate, machine } = socket.about;
    await note(this.store, socket.actor, "hand back", `${candidate} ${machine}`);
  }

  over(socket: ConsoleSocket): void {
    const handed = this.handBack(socket).catch((problem: unknown) => announce(toldOf(problem)));
    this.handed = Promise.all([this.handed, handed]);
  }

  /** Tell every page that the server ends, hand back all that is taken over, and wait until that is noted. */
  async end(): Promise<void> {
    for (const socket of [...this.all]) socket.end(serverEnds, true);
    await Promise.all([this.handed, this.takeOvers.end()]);
  }

  /** Everybody sees who types beside the candidate, or that nobody does. */
  private tellTakenOver(console: Console): void {
    const holder = this.takeOvers.holder(console);
    const by = holder?.visitor.who ?? null;
    for (const reader of this.of(console)) {
      reader.tell({
        type: "taken-over",
        by,
        isYou: reader instanceof ConsoleSocket && reader === holder,
      });
    }
  }

  private of(about: unknown): PageSocket[] {
    if (about === undefined) return [];
    return [...this.all].filter((socket) => socket.about === about);
  }

  /** A candidate sees who observes him, and those who do see each other. */
  private tellObservers(about: unknown): void {
    const readers = this.of(about);
    const names = readers
      .filter(({ visitor }) => visitor.role === "trainer")
      .map(({ visitor }) => visitor.who);
    for (const reader of readers) {
      reader.tell({ type: "observers", names: [...new Set(names)].sort() });
    }
  }

  private beat(): void {
    this.takeOvers.beat();
    for (const socket of this.all) socket.beat();
  }
}

const tooMany: Text = {
  fr: `vous avez déjà ${most} terminaux et bureaux ouverts dans vos onglets : fermez-en, puis rouvrez celui-ci`,
  en: `you have ${most} terminals and desktops open in your tabs already: close some, then open this one again`,
};

const elsewhere: Text = {
  fr: `c'est ouvert dans ${mostHere} onglets plus récents`,
  en: `this is open in ${mostHere} newer tabs`,
};

const serverEnds: Text = {
  fr: "le serveur des pages s'arrête",
  en: "the server of the pages ends",
};

const sessionOver: Text = {
  fr: "votre session est finie : entrez de nouveau",
  en: "your session is over: enter again",
};
