import { createHash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { home } from "../../ground/home.js";
import { namesUnder } from "../../ground/names-under.js";

const inKernel = "plateau/consoles/";

/**
 * Whose consoles are ours to end: those that a server of this host and of this home of labs began, 12 hexadecimal
 * digits. An engine may be shared by servers of several hosts.
 */
export function place(): string {
  return createHash("sha256").update(`${hostname()}\0${home()}`).digest("hex").slice(0, 12);
}

/** A name for one server of the place, as long as its process lives. */
export function drawInstance(): string {
  return randomBytes(6).toString("hex");
}

/** What holds the name of an instance in the kernel, so that others see that it lives. */
export function kernelNameOf(instance: string): string {
  return `${inKernel}${instance}`;
}

/** Instances that live on this host: those whose consoles nobody else may end. */
export async function livingInstances(): Promise<string[]> {
  const names = await namesUnder(inKernel);
  return names
    .map((name) => name.slice(inKernel.length))
    .filter((name) => /^[0-9a-f]{12}$/.test(name));
}

/** What a console is called on its machine: its control group, and its mark in the environment. */
export function consoleName(instance: string, id: string): string {
  return `plateau-console-${place()}-${instance}-${id}`;
}
