import { FitAddon } from "@xterm/addon-fit";
import { SearchAddon } from "@xterm/addon-search";
import { Terminal } from "@xterm/xterm";
import type { Attached } from "../../consoles/protocol.js";
import { answerNothing } from "./answer-nothing.js";
import { ConsoleLink, type Holder } from "./console-link.js";
import type { Looks } from "./looks.js";
import type { LinkState } from "./steady-socket.js";

export interface TerminalViewProps {
  readonly element: HTMLElement;
  /** Of its WebSocket, without `from`. */
  readonly url: string;
  /** What screen readers call it. */
  readonly label: string;
  readonly isObserver: boolean;
  readonly looks: Looks;
  state(state: LinkState): void;
  observed(names: readonly string[]): void;
  takenOver(holder: Holder | undefined): void;
  /** What a program calls the terminal: anything. */
  titled(title: string): void;
  /** Somebody wants out of it, by its key. */
  leave(): void;
  search(): void;
  /** Several lines are about to be pasted: `paste` does it. */
  askPaste(text: string): void;
}

const colours = { background: "#101418", foreground: "#e8edf1", cursor: "#ffffff" };

/**
 * A terminal on a page: what its machine prints is hostile. There is no way from there to the clipboard (OSC 52), to
 * another page (links) or to the size of the window; a title is text.
 */
export class TerminalView {
  private readonly props: TerminalViewProps;
  private readonly terminal: Terminal;
  private readonly fit = new FitAddon();
  private readonly search = new SearchAddon();
  private readonly link: ConsoleLink;
  private readonly box: ResizeObserver;
  private readonly encoder = new TextEncoder();
  /** Bytes of the console that were shown, and how many it had printed when this page came. */
  private shown = 0;
  private printed = Number.POSITIVE_INFINITY;
  /** Whether it is being made as large as somebody else has made the console. */
  private isTold = false;
  /** Whether what is typed here goes to the machine. */
  private mayType: boolean;

  constructor(props: TerminalViewProps) {
    this.props = props;
    const { element, isObserver, looks } = props;
    this.mayType = !isObserver;
    this.terminal = new Terminal({
      ...looks,
      theme: colours,
      fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
      minimumContrastRatio: 4.5,
      scrollback: 2000,
      disableStdin: isObserver,
      cursorBlink: false,
      linkHandler: { activate: () => undefined },
    });
    this.terminal.loadAddon(this.fit);
    this.terminal.loadAddon(this.search);
    this.terminal.open(element);
    this.terminal.textarea?.setAttribute("aria-label", props.label);
    this.terminal.textarea?.setAttribute("aria-describedby", "terminal-keys");
    this.terminal.attachCustomKeyEventHandler((event) => this.isForShell(event));
    // On the way down: the terminal's own handler would paste without asking.
    element.addEventListener("paste", (event) => this.hearPaste(event), { capture: true });
    this.terminal.onTitleChange((title) => props.titled(title));
    this.link = new ConsoleLink({
      connect: (from) =>
        new WebSocket(from === undefined ? props.url : `${props.url}?from=${from}`),
      attached: (message) => this.attached(message),
      print: (bytes, shown) =>
        this.terminal.write(bytes, () => {
          shown();
          this.show(bytes.length);
        }),
      resized: ({ columns, rows }) => this.follow(columns, rows),
      observed: (names) => props.observed(names),
      takenOver: (holder) => this.takenOver(holder),
      state: (state) => props.state(state),
    });
    this.terminal.onData((text) => this.type(this.encoder.encode(text)));
    this.terminal.onBinary((text) =>
      this.type(Uint8Array.from(text, (letter) => letter.charCodeAt(0))),
    );
    if (isObserver) answerNothing(this.terminal);
    else {
      this.terminal.onResize(({ cols, rows }) => {
        // Said back, the sizes of two screens would chase each other.
        if (!this.isTold) this.link.resize(cols, rows);
      });
    }
    this.box = new ResizeObserver(() => this.fill());
    this.box.observe(element);
    addEventListener("online", this.hurry);
    document.addEventListener("visibilitychange", this.hurry);
  }

  setLooks({ fontSize, screenReaderMode }: Looks): void {
    this.terminal.options.fontSize = fontSize;
    this.terminal.options.screenReaderMode = screenReaderMode;
    this.fill();
  }

  focus(): void {
    this.terminal.focus();
    // Of two screens the one that is worked at has its size.
    this.fill();
  }

  /** @param isBack whether upwards, from the latest line on */
  find(text: string, isBack: boolean): boolean {
    return isBack ? this.search.findPrevious(text) : this.search.findNext(text);
  }

  /** Type a text as one paste: of signs of control only line ends and tabs, for others could end it half-way. */
  paste(text: string): void {
    this.terminal.paste(text.replace(/(?![\t\r\n])\p{Cc}/gu, ""));
    this.terminal.focus();
  }

  /** Ask to type beside the candidate. */
  takeOver(): void {
    this.link.takeOver();
  }

  handBack(): void {
    this.link.handBack();
  }

  hurry = (): void => {
    if (!document.hidden) this.link.hurry();
  };

  dispose(): void {
    removeEventListener("online", this.hurry);
    document.removeEventListener("visibilitychange", this.hurry);
    this.box.disconnect();
    this.link.close();
    this.terminal.dispose();
  }

  private takenOver(holder: Holder | undefined): void {
    if (this.props.isObserver) {
      const had = this.mayType;
      this.mayType = holder?.isYou === true;
      this.terminal.options.disableStdin = !this.mayType;
      if (this.mayType && !had) this.terminal.focus();
    }
    this.props.takenOver(holder);
  }

  private get isCaughtUp(): boolean {
    return this.shown >= this.printed;
  }

  private attached({ start, printed, fresh, prelude, columns, rows }: Attached): void {
    // In the order of what is written: what came before is still being drawn.
    const begin = () => {
      this.shown = start;
      this.printed = printed;
      this.follow(columns, rows);
      this.show(0);
    };
    this.terminal.write(fresh ? `\u001bc${prelude}` : "", begin);
  }

  private show(bytes: number): void {
    const wasBehind = !this.isCaughtUp;
    this.shown += bytes;
    if (!this.isCaughtUp || (!wasBehind && bytes > 0)) return;
    this.fill();
  }

  private follow(columns: number, rows: number): void {
    this.isTold = true;
    this.terminal.resize(columns, rows);
    this.isTold = false;
  }

  /** What programs ask of a terminal is answered once: not again by whoever reads it later. */
  private type(bytes: Uint8Array): void {
    if (this.mayType && this.isCaughtUp) this.link.type(bytes);
  }

  /** Take all the room that there is, and have the machine know. An observer's terminal is as large as the candidate's. */
  private fill(): void {
    if (this.props.isObserver || !this.isCaughtUp || !this.props.element.offsetParent) return;
    const { cols = 0, rows = 0 } = this.fit.proposeDimensions() ?? {};
    if (cols < 2 || rows < 2) return;
    this.terminal.resize(Math.min(cols, 500), Math.min(rows, 300));
  }

  private isForShell(event: KeyboardEvent): boolean {
    if (!event.ctrlKey || !event.shiftKey || event.altKey || event.metaKey) return true;
    const key = event.key.toLowerCase();
    // The browser pastes.
    if (key === "v") return false;
    const acts = new Map([
      ["f", () => this.props.search()],
      ["c", () => this.copy()],
      ["arrowup", () => this.props.leave()],
    ]);
    const act = acts.get(key);
    if (!act) return true;
    event.preventDefault();
    if (event.type === "keydown") act();
    return false;
  }

  private copy(): void {
    const text = this.terminal.getSelection();
    // A browser may refuse: its own menu copies as well.
    if (text !== "") navigator.clipboard.writeText(text).catch(() => undefined);
  }

  private hearPaste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!this.mayType || text === "") return;
    if (/[\r\n]/.test(text)) this.props.askPaste(text);
    else this.paste(text);
  }
}
