/** What of noVNC is used: it brings no types of its own. */
declare module "@novnc/novnc" {
  interface Events {
    readonly connect: CustomEvent;
    readonly disconnect: CustomEvent<{ readonly clean: boolean }>;
    readonly credentialsrequired: CustomEvent;
    readonly clipboard: CustomEvent<{ readonly text: string }>;
  }

  export default class RFB extends EventTarget {
    /** @param channel what of a WebSocket it uses */
    constructor(target: HTMLElement, channel: object, options?: { readonly shared?: boolean });
    viewOnly: boolean;
    scaleViewport: boolean;
    resizeSession: boolean;
    background: string;
    addEventListener<Name extends keyof Events>(
      type: Name,
      listener: (event: Events[Name]) => void,
    ): void;
    disconnect(): void;
    focus(options?: FocusOptions): void;
    sendKey(keysym: number, code: string | null, down?: boolean): void;
    clipboardPasteFrom(text: string): void;
  }
}
