import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { visible } from "./visible.js";

export type Style = "bold" | "cyan" | "dim" | "gray" | "green" | "red" | "yellow";

/** Stands for ESC in what we paint. Drawn for each run, and never told to a machine: none can write it. */
const ours = `‹${randomBytes(16).toString("hex")}›`;

/** A text in a style that `shown` keeps. */
export function paint(style: Style, text: string): string {
  const [open, close] = inspect.colors[style] ?? [0, 0];
  return `${ours}[${open}m${text}${ours}[${close}m`;
}

/** A text as a terminal may have it: our own colours, and everything else `visible`. */
export function shown(text: string): string {
  return visible(text).replaceAll(ours, "\u001b");
}
