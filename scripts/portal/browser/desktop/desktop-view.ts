import RFB from "@novnc/novnc";
import type { Key } from "../terminal/desktop-keys.js";
import type { LinkState } from "../terminal/steady-socket.js";
import { DesktopLink } from "./desktop-link.js";

export interface DesktopViewProps {
  readonly element: HTMLElement;
  /** Of its WebSocket. */
  readonly url: string;
  /** What screen readers call it. */
  readonly label: string;
  /** Why it is over, where what the machine sends is no screen. */
  readonly odd: string;
  readonly isObserver: boolean;
  state(state: LinkState): void;
  observed(names: readonly string[]): void;
  /** What was copied on the machine: anything. */
  copied(text: string): void;
  /** Somebody comes to it, with the keyboard or the pointer. */
  entered(): Promise<void>;
  /** Somebody wants out of it, by its key. */
  leave(): void;
}

/** The least room in which the machine's screen is as large as that, in pixels; where there is less it is drawn smaller. */
const least = { width: 800, height: 480 };
const modifiers = ["Control", "Shift", "Alt", "Meta"].flatMap((one) => [
  `${one}Left`,
  `${one}Right`,
]);

/** A desktop on a page: what its machine sends is hostile, and is drawn, no more. */
export class DesktopView {
  private readonly props: DesktopViewProps;
  private readonly link: DesktopLink;
  private readonly box: ResizeObserver;
  /** Of whole pixels: of any other size noVNC asks the machine for it again and again. */
  private readonly room = document.createElement("div");
  private screen: RFB | undefined;

  constructor(props: DesktopViewProps) {
    this.props = props;
    const { element, url } = props;
    element.append(this.room);
    // Before noVNC's own, which is told after it: of a room that is folded away it would ask for a screen of no pixels.
    this.box = new ResizeObserver(() => this.fill());
    this.box.observe(element);
    this.link = new DesktopLink({
      connect: () => new WebSocket(url),
      begin: (channel) => this.begin(channel),
      leave: () => this.end(),
      // On a page that nobody sees nothing is drawn, and nothing more comes.
      drawn: (then) => requestAnimationFrame(then),
      observed: (names) => props.observed(names),
      state: (state) => props.state(state),
      odd: props.odd,
    });
    // On the way down: noVNC hands every key to the machine.
    element.addEventListener("keydown", this.hearKey, { capture: true });
    element.addEventListener("focusin", this.enter);
    element.addEventListener("focusout", this.letGo);
    addEventListener("online", this.hurry);
    document.addEventListener("visibilitychange", this.hurry);
  }

  focus(): void {
    this.screen?.focus({ preventScroll: true });
  }

  /** Press keys one after the other, and let them go in the other order. */
  press(keys: readonly Key[]): void {
    for (const key of keys) this.hold(key, true);
    for (const key of keys.toReversed()) this.hold(key, false);
  }

  hold({ keysym, code }: Key, isDown: boolean): void {
    this.screen?.sendKey(keysym, code, isDown);
  }

  /** Have a text copied on the machine. */
  copy(text: string): void {
    this.screen?.clipboardPasteFrom(text);
  }

  hurry = (): void => {
    if (!document.hidden) this.link.hurry();
  };

  dispose(): void {
    const { element } = this.props;
    element.removeEventListener("keydown", this.hearKey, { capture: true });
    element.removeEventListener("focusin", this.enter);
    element.removeEventListener("focusout", this.letGo);
    removeEventListener("online", this.hurry);
    document.removeEventListener("visibilitychange", this.hurry);
    this.box.disconnect();
    this.link.close();
    this.room.remove();
  }

  private begin(channel: object): void {
    const { isObserver, copied, label } = this.props;
    const screen = new RFB(this.room, channel);
    this.screen = screen;
    screen.viewOnly = isObserver;
    screen.scaleViewport = true;
    screen.background = "#101418";
    screen.addEventListener("connect", () => {
      if (this.screen !== screen) return;
      this.link.shown();
      this.fill();
    });
    screen.addEventListener("disconnect", ({ detail }) => {
      if (this.screen === screen && !detail.clean) this.link.fail();
    });
    screen.addEventListener("credentialsrequired", () => this.link.fail());
    screen.addEventListener("clipboard", ({ detail }) => copied(detail.text));
    const canvas = this.room.querySelector("canvas");
    canvas?.setAttribute("role", "application");
    canvas?.setAttribute("aria-label", label);
    canvas?.setAttribute("aria-describedby", "desktop-keys");
    canvas?.setAttribute("tabindex", "0");
  }

  private end(): void {
    const { screen } = this;
    this.screen = undefined;
    screen?.disconnect();
  }

  /** Have the machine's screen as large as the room that there is. */
  private fill(): void {
    const { width, height } = this.props.element.getBoundingClientRect();
    this.room.style.width = `${Math.floor(width)}px`;
    this.room.style.height = `${Math.floor(height)}px`;
    if (!this.screen || this.props.isObserver) return;
    const isRoom = width >= least.width && height >= least.height;
    if (this.screen.resizeSession !== isRoom) this.screen.resizeSession = isRoom;
  }

  private enter = (): void => void this.props.entered();

  private hearKey = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || !event.shiftKey || event.key !== "ArrowUp") return;
    event.preventDefault();
    event.stopPropagation();
    this.props.leave();
  };

  /** Keys that are down when the keyboard goes elsewhere come up here: nobody tells the machine any more. */
  private letGo = ({ target }: FocusEvent): void => {
    for (const code of modifiers) target?.dispatchEvent(new KeyboardEvent("keyup", { code }));
  };
}
