import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { assisted } from "../../../modules/workstation/assisted.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Scene } from "../../lib/check.js";
import { Secret } from "../../lib/nodes/secret.js";
import { deskAddress } from "./desk-address.js";

const program = readFileSync(join(import.meta.dirname, "vnc-session.py"), "utf8");

/** What a technician does once he sees the screen. */
export type Step =
  | readonly ["click", x: number, y: number]
  | readonly ["type", text: string]
  | readonly ["pause", seconds: number];

const schema = z.object({
  outcome: z.enum(["shown", "refused", "no answer"]),
  why: z.string().optional(),
});

/** What became of a call. */
export type VncSeen = Readonly<z.infer<typeof schema>>;

/** How long a technician waits to be let in, in seconds. */
const patience = 25;

/** A technician calls the assisted workstation from among the servers, and does something there if he is let in. */
export async function vncSession(
  { nodes, password }: Pick<Scene<"probe-srv">, "nodes" | "password">,
  authority: string,
  login: Login,
  steps: readonly Step[] = [],
): Promise<VncSeen> {
  const name = `${assisted}.${plan().company.domain}`;
  return nodes["probe-srv"].json(schema, 60_000)`
    authority=$(mktemp) && trap 'rm $authority' EXIT || exit 1
    echo ${authority} > $authority
    python3 -c ${program} ${deskAddress()} ${plan().assistancePort} ${name} $authority ${login} ${patience} ${JSON.stringify(steps)} <<< ${new Secret(password(`account/${login}`))}`;
}
