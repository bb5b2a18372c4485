import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { plan } from "../../../stacks/plan/plan.js";
import { drawnWorkstation } from "../drawn-workstation.js";
import type { Probe } from "../nodes/probe.js";
import { Secret } from "../nodes/secret.js";
import { type Controller, clientKrb5Conf } from "./directory/client-krb5-conf.js";

/** Somebody at a share, and what he tries there. */
export interface ShareTry {
  /** Whose name he gives; empty for nobody's. */
  readonly login: string;
  readonly password: string;
  readonly share: string;
  /** Whether he shows a Kerberos ticket rather than answering with his password. @default true */
  readonly ticket?: boolean;
  /** Newest dialect that he speaks. @default "SMB3_11" */
  readonly dialect?: "NT1" | "SMB2_10" | "SMB3_11";
  /** File that he writes, with its name for a text. @default - none */
  readonly writes?: string;
  /** File that he reads, once all have written. @default - none */
  readonly reads?: string;
}

const schema = z.array(
  z.object({
    opened: z.string(),
    wrote: z.string().optional(),
    /** `NT_STATUS_OK` where the file holds its own name. */
    read: z.string().optional(),
  }),
);

/** What the server answered: `NT_STATUS_OK`, or why not. */
export type ShareAnswer = Readonly<z.infer<typeof schema>[number]>;

const program = readFileSync(join(import.meta.dirname, "share-tries.py"), "utf8");

/**
 * Have people try shares of the file server from a probe.
 *
 * @param controller that gives them tickets
 * @throws NotObserved when somebody is refused a ticket, or the program does not end
 */
export async function shareTries(
  probe: Probe,
  controller: Controller,
  asked: readonly ShareTry[],
): Promise<readonly ShareAnswer[]> {
  const server = `file1.${plan().company.domain}`;
  const from = drawnWorkstation().toUpperCase();
  const words = [server, clientKrb5Conf(controller), JSON.stringify(asked), from];
  return probe.json(schema, 8000)`python3 -c ${new Secret(program)} ${words}`;
}
