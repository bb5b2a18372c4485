import type { Context } from "hono";
import type { Portal } from "./portal.js";
import type { Actor } from "./store/audit.js";
import type { Visitor } from "./ways-in/sessions.js";

/**
 * Who may ask. `anyone`: who has not come in as well. `visitor`: whoever has. `reader`: a candidate, of his own lab,
 * and any trainer. `owner`: the candidate whose lab it is. `trainer`: a trainer.
 */
export type Access = "anyone" | "visitor" | "reader" | "owner" | "trainer";

/** What a route is handed, once whoever asks may. */
export interface Asked {
  readonly context: Context<Env>;
  readonly portal: Portal;
  readonly visitor: Visitor | undefined;
  /** Who he is, for the audit. */
  readonly actor: Actor;
  /** The lab that is asked about; empty where the route is about none. */
  readonly lab: string;
}

export interface Route {
  /** What only reads is a GET; whatever changes something is a POST. An UPGRADE is a GET that becomes a WebSocket. */
  readonly method: "GET" | "POST" | "UPGRADE";
  /** The lab that it is about is `:lab` in it. */
  readonly path: string;
  readonly access: Access;
  /** What a POST's body is: a form of a page, JSON of its script, a report in it, a roster, or a form with a file. @default json */
  readonly body?: "form" | "json" | "report" | "csv" | "file";
  handle(asked: Asked): Promise<Response> | Response;
}

/** What Hono hands along: from which address somebody asks. */
export interface Env {
  readonly Bindings: { readonly address: string };
}
