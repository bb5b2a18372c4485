import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { NotObserved } from "../../lib/channel.js";
import type { Node } from "../../lib/node.js";
import { Secret } from "../../lib/secret.js";

const site = `https://${helpdesk.host}`;

/** Who asks the inventory, and from where. */
export interface InventoryUser {
  readonly from: Node;
  readonly login: string;
  readonly password: string;
}

/** A record of the inventory, as RT's REST 2 interface tells it. */
export interface InventoryRecord {
  readonly id: string;
  readonly Name: string;
  readonly Status: string;
  readonly Created: string;
  readonly HeldBy?: readonly { readonly id: string }[];
  readonly CustomFields?: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/**
 * Ask RT's REST 2 interface with the session that the page's form gives, as anybody's browser does.
 *
 * @returns what it answers to each request, in order
 * @throws NotObserved when it answers none
 */
export async function askInventory(
  { from, login, password }: InventoryUser,
  requests: readonly { readonly path: string; readonly body?: unknown }[],
): Promise<readonly unknown[]> {
  const words = requests.flatMap(({ path, body }) => [path, body ? JSON.stringify(body) : ""]);
  const { stdout, stderr } = await from.within(20_000)`
    jar=$(mktemp) && trap 'rm -f $jar' EXIT
    call() { curl -sS -k --max-time 8 -b $jar -c $jar "$@"; }
    call -o /dev/null --data-urlencode ${`user=${login}`} --data-urlencode ${new Secret(`pass=${password}`)} ${`${site}/NoAuth/Login.html`} || exit 1
    set -- ${words}
    while [ $# -gt 0 ]; do
      if [ -n "$2" ]; then call -H 'Content-Type: application/json' --data "$2" ${`${site}/REST/2.0`}"$1"
      else call ${`${site}/REST/2.0`}"$1"; fi | tr -d '\\n'
      echo
      shift 2
    done`;
  const answers = stdout.split("\n").filter((line) => line.trim() !== "");
  try {
    if (answers.length !== requests.length) throw new Error();
    return answers.map((line) => JSON.parse(line));
  } catch {
    throw new NotObserved(`${helpdesk.host}: ${stderr.trim() || stdout.slice(0, 200) || "∅"}`);
  }
}

/** Every record of some machines, the newest first. */
export async function recordsOf(
  user: InventoryUser,
  machines: readonly string[],
): Promise<readonly InventoryRecord[]> {
  const found = (await askInventory(
    user,
    machines.map((name) => ({ path: "/assets", body: [{ field: "Name", value: name }] })),
  )) as readonly { readonly items?: readonly { readonly id: string }[] }[];
  const ids = found
    .flatMap(({ items = [] }) => items.map(({ id }) => id))
    .sort((a, b) => Number(b) - Number(a));
  if (ids.length === 0) return [];
  return (await askInventory(
    user,
    ids.map((id) => ({ path: `/asset/${id}` })),
  )) as InventoryRecord[];
}
