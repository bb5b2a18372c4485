import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";
import { Secret } from "../../lib/nodes/secret.js";

const site = () => `https://${helpdesk().host}`;

/** Who asks the inventory, and from where. */
export interface InventoryUser {
  readonly from: Node;
  readonly login: string;
  readonly password: string;
}

/** RT writes the number of a thing as a text or as a number, by where it stands. */
const number = z.union([z.string(), z.int()]).transform(String);

const record = z.object({
  id: number,
  Name: z.string(),
  Status: z.string(),
  Created: z.string(),
  HeldBy: z.array(z.object({ id: number })).optional(),
  CustomFields: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).optional(),
});

/** A record of the inventory, as RT's REST 2 interface tells it. */
export type InventoryRecord = z.infer<typeof record>;

const found = z.object({ items: z.array(z.object({ id: number })) });

/**
 * Ask RT's REST 2 interface with the session that the page's form gives, as anybody's browser does. Like a browser's, the
 * requests say which site they come from: since CVE-2026-108277 RT takes no change from any other.
 *
 * @param answer what each is answered with
 * @returns what it answers to each request, in order
 * @throws NotObserved when it answers none, or something else
 */
export async function askInventory<T>(
  { from, login, password }: InventoryUser,
  requests: readonly { readonly path: string; readonly body?: unknown }[],
  answer: z.ZodType<T>,
): Promise<readonly T[]> {
  const words = requests.flatMap(({ path, body }) => [path, body ? JSON.stringify(body) : ""]);
  const { stdout, stderr } = await from.expecting([0, 1], 20_000)`
    jar=$(mktemp) && trap 'rm -f $jar' EXIT
    call() { curl -sS -k --max-time ${seconds(8)} -H ${`Origin: ${site()}`} -b $jar -c $jar "$@"; }
    call -o /dev/null --data-urlencode ${`user=${login}`} --data-urlencode ${new Secret(`pass=${password}`)} ${`${site()}/NoAuth/Login.html`} || exit 1
    set -- ${words}
    while [ $# -gt 0 ]; do
      if [ -n "$2" ]; then call -H 'Content-Type: application/json' --data "$2" ${`${site()}/REST/2.0`}"$1"
      else call ${`${site()}/REST/2.0`}"$1"; fi | tr -d '\\n'
      echo
      shift 2
    done`;
  const answers = stdout.split("\n").filter((line) => line.trim() !== "");
  if (answers.length !== requests.length) {
    throw new NotObserved(`${helpdesk().host}: ${stderr.trim() || stdout.slice(0, 200) || "∅"}`);
  }
  return answers.map((line) => readAnswer({ name: "desk1" }, helpdesk().host, line, answer));
}

/** Every record of some machines, the newest first. */
export async function recordsOf(
  user: InventoryUser,
  machines: readonly string[],
): Promise<readonly InventoryRecord[]> {
  const lists = await askInventory(
    user,
    machines.map((name) => ({ path: "/assets", body: [{ field: "Name", value: name }] })),
    found,
  );
  const ids = lists
    .flatMap(({ items }) => items.map(({ id }) => id))
    .sort((a, b) => Number(b) - Number(a));
  if (ids.length === 0) return [];
  return askInventory(
    user,
    ids.map((id) => ({ path: `/asset/${id}` })),
    record,
  );
}
