import type { ConsoleView } from "../../pages/view.js";
import { postTold } from "../post-told.js";
import type { Holder } from "./console-link.js";
import { keepDesktops, keptDesktops } from "./kept-desktops.js";
import { boundedSize, keepLooks, keptLooks, type Looks } from "./looks.js";
import type { LinkState } from "./steady-socket.js";
import type { TerminalView } from "./terminal-view.js";

/** A terminal, or a desktop, in the dock. */
export interface Tab {
  readonly id: string;
  readonly machine: string;
  readonly kind: "terminal" | "desktop";
  /** Whether it has been looked at on this page: only then is it read. */
  readonly isRead: boolean;
  readonly state: LinkState;
  readonly observers: readonly string[];
  /** The trainer who types there as well; undefined while none does. */
  readonly holder: Holder | undefined;
  /** What its programs call it; empty where they don't. */
  readonly title: string;
}

export interface TerminalsProps {
  readonly lab: string;
  /** Whether whoever reads is its candidate; a trainer observes. */
  readonly mayAct: boolean;
}

/** How much of the window the dock takes. */
const dockSizes = ["folded", "half", "tall"] as const;
export type DockSize = (typeof dockSizes)[number];

/** Most that are shown side by side: more are too small to read. */
const mostShown = 4;

/** All terminals and desktops of a page, and how they are arranged. */
export class Terminals {
  readonly props: TerminalsProps;
  /** By id, those that have been drawn. */
  readonly views = new Map<string, TerminalView>();
  tabs: readonly Tab[] = [];
  /** Those that were shown, the last one first. */
  recent: readonly string[] = [];
  /** The one that the keyboard is to be in, once it is drawn. */
  wanted: string | undefined;
  isSplit = false;
  looks: Looks = keptLooks();
  /** Why the last that was asked for can't be had; empty where it can. */
  problem = "";
  /** Told that something has changed. */
  changed: () => void = () => undefined;
  private known: readonly ConsoleView[] = [];
  private readonly left = new Set<string>();
  private readonly url: string;

  constructor(props: TerminalsProps) {
    this.props = props;
    this.url = `/api/labs/${props.lab}/consoles`;
    for (const machine of keptDesktops(props.lab)) this.addDesktop(machine);
  }

  /** As it was before the page was loaded again. */
  get size(): DockSize {
    return dockSizes.find((size) => size === sessionStorage.getItem(`${this.url}#size`)) ?? "half";
  }

  set size(size: DockSize) {
    sessionStorage.setItem(`${this.url}#size`, size);
  }

  get active(): Tab | undefined {
    return this.tabs.find(({ id }) => id === this.recent[0]) ?? this.tabs[0];
  }

  /** Those that are shown, in the order of tabs. */
  get shown(): readonly Tab[] {
    const { active } = this;
    if (!active) return [];
    const ids = this.isSplit ? this.recent.slice(0, mostShown) : [active.id];
    return this.tabs.filter(({ id }) => ids.includes(id));
  }

  /** Hear which consoles are open in the lab. A candidate has all of them; a trainer those that he asked for. */
  update(consoles: readonly ConsoleView[]): void {
    this.known = consoles;
    // Of one that was read its connection says why it is over.
    const isKnown = ({ id, isRead, kind }: Tab) =>
      isRead || kind === "desktop" || consoles.some((one) => one.id === id);
    this.tabs = this.tabs.filter(isKnown);
    if (this.props.mayAct) for (const one of consoles) this.add(one);
    const kept = sessionStorage.getItem(this.url);
    if (this.recent.length === 0 && this.active) {
      this.show(this.tabs.find(({ id }) => id === kept)?.id ?? this.active.id);
    }
    this.changed();
  }

  /** Show a terminal of a machine: the one that is there, or a new one. */
  async open(machine: string): Promise<void> {
    const isOver = (id: string) =>
      this.tabs.some((tab) => tab.id === id && tab.state.kind === "over");
    const terminals = this.tabs.filter(({ kind }) => kind === "terminal");
    const living = [...terminals, ...this.known].find(
      (one) => one.machine === machine && !isOver(one.id) && !this.left.has(one.id),
    );
    if (living) {
      this.add(living);
      this.enter(living.id);
    } else if (this.props.mayAct) await this.openAnother(machine);
  }

  /** Begin a new terminal on a machine, whatever it has. */
  async openAnother(machine: string): Promise<void> {
    this.problem = "";
    const size = { columns: 80, rows: 24 };
    const answer = await postTold<{ console: string }>(this.url, { machine, ...size });
    if ("error" in answer) this.problem = answer.error;
    else {
      this.add({ id: answer.console, machine });
      this.enter(answer.console);
    }
    this.changed();
  }

  /** Show a machine's desktop, with as much room as there is. */
  openDesktop(machine: string): void {
    const id = this.addDesktop(machine);
    this.size = "tall";
    this.enter(id);
  }

  /** Of a candidate's terminal its shell ends; a trainer leaves it, and a desktop stays on its machine for a while. */
  async close(id: string): Promise<void> {
    const tab = this.tabs.find((one) => one.id === id);
    // A trainer may observe it again; a candidate's is over before his lab's list is.
    if (this.props.mayAct) this.left.add(id);
    this.tabs = this.tabs.filter((one) => one.id !== id);
    this.recent = this.recent.filter((one) => one !== id);
    const next = this.active;
    if (next) this.show(next.id);
    this.changed();
    if (tab?.kind === "desktop") this.keepDesktops();
    if (!this.props.mayAct || tab?.state.kind === "over" || tab?.kind === "desktop") return;
    const answer = await postTold(`${this.url}/end`, { console: id });
    if ("error" in answer) {
      this.problem = answer.error;
      // It may be there still.
      this.left.delete(id);
    }
    this.update(this.known);
  }

  /** Show one, and have the keyboard in it. */
  enter(id: string): void {
    this.wanted = id;
    this.show(id);
  }

  show(id: string): void {
    this.recent = [id, ...this.recent.filter((one) => one !== id)];
    if (this.size === "folded") this.size = "half";
    sessionStorage.setItem(this.url, id);
    this.note(id, { isRead: true });
  }

  note(id: string, news: Partial<Tab>): void {
    this.tabs = this.tabs.map((tab) => (tab.id === id ? { ...tab, ...news } : tab));
    this.changed();
  }

  arrange(news: { readonly isSplit?: boolean; readonly size?: DockSize }): void {
    Object.assign(this, news);
    // Side by side are those that were there before as well, not only those that were looked at.
    if (this.isSplit) {
      const others = this.tabs.map(({ id }) => id).filter((id) => !this.recent.includes(id));
      this.recent = [...this.recent, ...others];
      for (const { id } of this.shown) this.note(id, { isRead: true });
    }
    this.changed();
  }

  setLooks(news: Partial<Looks>): void {
    const looks = { ...this.looks, ...news };
    this.looks = { ...looks, fontSize: boundedSize(looks.fontSize) };
    keepLooks(this.looks);
    for (const view of this.views.values()) view.setLooks(this.looks);
    this.changed();
  }

  socketUrl(id: string): string {
    return `wss://${location.host}${this.url}/${id}/socket`;
  }

  desktopUrl(machine: string): string {
    return `wss://${location.host}/api/labs/${this.props.lab}/desktops/${machine}/socket`;
  }

  private addDesktop(machine: string): string {
    const id = `desktop-${machine}`;
    if (!this.tabs.some((tab) => tab.id === id)) {
      this.tabs = [...this.tabs, tabOf({ id, machine, kind: "desktop" })];
      this.keepDesktops();
    }
    return id;
  }

  private keepDesktops(): void {
    const desktops = this.tabs.filter(({ kind }) => kind === "desktop");
    keepDesktops(
      this.props.lab,
      desktops.map(({ machine }) => machine),
    );
  }

  private add({ id, machine }: ConsoleView): void {
    if (this.left.has(id) || this.tabs.some((tab) => tab.id === id)) return;
    this.tabs = [...this.tabs, tabOf({ id, machine, kind: "terminal" })];
  }
}

function tabOf(what: Pick<Tab, "id" | "machine" | "kind">): Tab {
  return {
    ...what,
    isRead: false,
    state: { kind: "connecting" },
    observers: [],
    holder: undefined,
    title: "",
  };
}
