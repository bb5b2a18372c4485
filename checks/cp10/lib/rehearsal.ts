import { movements } from "../../../modules/domain-controller/movements.js";
import { baseDn } from "../../../modules/domain-controller/names.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import type { CheckScene } from "../../lib/check.js";
import { another } from "../../lib/drawn-words.js";
import { seconds, tries } from "../../lib/nodes/limit.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { entriesDeleted, neverConnected } from "../../lib/probes/directory/delete-entries.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { tidyEntries } from "../../lib/probes/directory/tidy-entries.js";
import { tryChanges } from "../../lib/probes/directory/try-changes.js";
import { SharedObservation } from "../../lib/sharing/shared-observation.js";
import { type Account, accountsOf } from "./account.js";
import { drawStaff, type Movement } from "./staff.js";
import { staffList } from "./staff-list.js";

/** How long all of it may take, in milliseconds: scripts that call slow tools have a right to be slow. */
export const rehearsalMs = 180_000;
/** How long one run may take, in seconds. */
const runS = 30;

/** One run of the script, and what its unit held afterwards. */
export interface Run {
  readonly code: number;
  /** What it printed. */
  readonly said: string;
  readonly accounts: readonly Account[];
}

/** What became of a script that was run on lists drawn for the purpose, in units made for the purpose. */
export interface Rehearsal {
  /** Who arrived at first: two of one family with the same initial, and a third. */
  readonly staff: readonly Movement[];
  readonly first: Run;
  /** The same list once more. */
  readonly second: Run;
  /** The first has left the list, the second changes service, the third leaves, and somebody arrives. */
  readonly next: Run;
  readonly changed: Movement;
  readonly gone: Movement;
  readonly arrival: Movement;
  /** The list of `next` with lines that are wrong in between, then somebody who arrives. */
  readonly faulty: Run;
  readonly last: Movement;
  /** Numbers of the wrong lines in the file, and staff numbers in them. */
  readonly wrongLines: readonly number[];
  readonly wrongNumbers: readonly string[];
  /** What the journal has of it, with times. */
  readonly journal: string;
  /** The list of `next`, saved by a spreadsheet: byte order mark, CRLF. */
  readonly spreadsheet: Run;
  /** Somebody's arrival in ISO-8859-1, then with columns in another order. */
  readonly latin: Run;
  readonly swapped: Run;
  readonly odd: readonly [latin: Movement, swapped: Movement];
  /** Run for a unit that is not there, on a file that is not there, and by `nobody`. */
  readonly noUnit: Run;
  readonly noFile: Run;
  readonly unprivileged: Run;
  /** What the directory keeps of the passwords of the accounts made, hexadecimal. */
  readonly digests: readonly string[];
  /** The script itself. */
  readonly text: string;
  /** Killed when it had made its first account, then run again; on a list of two, in a unit of its own. */
  readonly killed: { readonly staff: readonly Movement[]; readonly cut: Run; readonly again: Run };
  /** Somebody of another unit, before and after; his number is on the list, among departures. */
  readonly neighbour: readonly [before: readonly Account[], after: readonly Account[]];
}

const rehearsals = new SharedObservation<Rehearsal | undefined>();

/**
 * Run the candidate's script of arrivals and departures as the bench wants, and tell what it did. It costs
 * the controller a second or two: checks that look at the same time are told of the same rehearsal.
 *
 * @returns nothing where there is no such script
 */
export function rehearsalOf(scene: CheckScene<"dc1">): Promise<Rehearsal | undefined> {
  return rehearsals.of(scene, rehearse);
}

async function rehearse(scene: CheckScene<"dc1">): Promise<Rehearsal | undefined> {
  const { dc1 } = scene.nodes;
  const { token } = scene;
  const { exitCode } = await dc1.ask`test -x ${movements.script}`;
  if (exitCode !== 0) return undefined;
  const [unit, other, elsewhere] = ["unit", "other", "elsewhere"].map(
    (which) => `OU=${another(token, which)},${baseDn()}`,
  ) as [string, string, string];
  const people = drawStaff(8);
  const [one, two, three, arrival, last, latin, swapped, stranger] = people as [
    ...[Movement, Movement, Movement, Movement],
    ...[Movement, Movement, Movement, Movement],
  ];
  const cut = drawStaff(2);
  const leaves: Movement = { ...stranger, movement: "depart" };
  const changed = { ...two, service: `${two.service} Nord` };
  const gone: Movement = { ...three, movement: "depart" };
  const staff = [one, two, three];
  const nextList = [changed, gone, arrival, leaves];
  const wrongNumbers = ["999991", "999992", "999993"];
  const faultyList = [
    changed,
    `${wrongNumbers[0]};Chloé;Incomplète;Accueil`,
    `${wrongNumbers[1]}X;Chloé;Matricule;Accueil;arrivee`,
    `${wrongNumbers[2]};Chloé;Mouvement;Accueil;peut-être`,
    gone,
    last,
  ];
  const files = `/run/${token}`;
  const run = (list: string | Buffer, into = unit, as = "root") =>
    runScript(dc1, { folder: files, list, unit: into, as, look: into === other ? other : unit });

  const units = [unit, other, elsewhere];
  await scene.tidy(dc1, { fr: `dossier ${files}`, en: `folder ${files}` })`rm -rf ${files}`;
  const made = await tidyEntries(
    scene,
    dc1,
    { fr: `UO ${units.join(" ; ")}`, en: `units ${units.join("; ")}` },
    units,
    async (fresh) =>
      entriesDeleted(await fresh.within(5000)`/usr/bin/ldbdel -r -H ${directorySocket} ${units}`),
  );
  const said = await makeUnits(dc1, units, elsewhere, stranger, another(token, "neighbour"));
  if (neverConnected.test(said)) made.notMade();
  if (said !== "") throw new NotObserved(`dc1: ${said}`);
  await dc1.must`mkdir -p ${files} && chmod 755 ${files}`;
  const before = await accountsOf(dc1, elsewhere);
  const first = await run(staffList([...staff, leaves]));
  const second = await run(staffList([...staff, leaves]));
  const next = await run(staffList(nextList));
  const since = Math.floor((await now(dc1)) - 1);
  const faulty = await run(staffList(faultyList));
  const { stdout: journal } = await dc1.ask`
    journalctl --identifier ${movements.tag} --since ${`@${since}`} --output short-iso --no-pager --quiet`;
  const spreadsheet = await run(
    Buffer.from(`\ufeff${staffList(nextList).replaceAll("\n", "\r\n")}`),
  );
  const inLatin = await run(Buffer.from(staffList([latin]), "latin1"));
  const { number, given, surname, service } = swapped;
  const inOtherOrder = await run(
    `nom;prenom;matricule;mouvement;service\n${surname};${given};${number};arrivee;${service}\n`,
  );
  const noUnit = await run(staffList([latin]), `OU=${another(token, "none")},${baseDn()}`);
  const noFile = await runScript(dc1, { folder: files, unit, as: "root", look: unit });
  const unprivileged = await run(staffList([latin, swapped]), unit, "nobody");
  const killed = await killAndRunAgain(dc1, files, other, cut);
  return {
    ...{ staff, first, second, next, changed, gone, arrival, faulty, last, wrongNumbers },
    // The header is line 1.
    wrongLines: [3, 4, 5],
    ...{ journal, spreadsheet, latin: inLatin, swapped: inOtherOrder, odd: [latin, swapped] },
    ...{ noUnit, noFile, unprivileged, killed },
    digests: await passwordDigests(dc1, unit),
    text: (await dc1.ask`cat ${movements.script}`).stdout,
    neighbour: [before, await accountsOf(dc1, elsewhere)],
  };
}

interface RunProps {
  readonly folder: string;
  /** @default - a file that is not there */
  readonly list?: string | Buffer;
  readonly unit: string;
  readonly as: string;
  /** The unit to look at afterwards. */
  readonly look: string;
}

async function runScript(dc1: Machine, { folder, list, unit, as, look }: RunProps): Promise<Run> {
  const file = `${folder}/${list === undefined ? "absent" : "liste"}.csv`;
  const encoded = Buffer.from(list ?? "").toString("base64");
  const words = as === "root" ? [] : ["/usr/sbin/runuser", "-u", as, "--"];
  const { stdout } = await dc1.within(runS * 1000 + 2000)`
    ${list === undefined ? "true" : "eval"} ${`echo ${encoded} | base64 -d > ${file}; chmod 644 ${file}`}
    said=$(timeout ${seconds(runS)} ${words} ${movements.script} ${file} ${unit} 2>&1 < /dev/null)
    echo "$? $said"`;
  const [, code = "-1", said = ""] = stdout.match(/^(\d+) ([\s\S]*)$/) ?? [];
  return { code: Number(code), said: said.trim(), accounts: await accountsOf(dc1, look) };
}

/** Kill it as soon as its unit has an account, with all that it started. */
async function killAndRunAgain(
  dc1: Machine,
  folder: string,
  unit: string,
  staff: readonly Movement[],
): Promise<Rehearsal["killed"]> {
  const encoded = Buffer.from(staffList(staff)).toString("base64");
  const file = `${folder}/coupe.csv`;
  await dc1.within(runS * 1000)`
    echo ${encoded} | base64 -d > ${file}
    setsid ${movements.script} ${file} ${unit} > /dev/null 2>&1 < /dev/null &
    tries=0
    while [ $tries -lt ${tries(400, 20)} ] && kill -0 $! 2> /dev/null; do
      /usr/bin/ldapsearch -x -LLL -H ${directorySocket} -b ${unit} '(objectClass=user)' dn | grep -q ^dn && break
      tries=$((tries + 1))
      sleep 0.02
    done
    kill -9 -$! 2> /dev/null || kill -9 $! 2> /dev/null
    true`;
  const cut = { code: 137, said: "", accounts: await accountsOf(dc1, unit) };
  const list = staffList(staff);
  const again = await runScript(dc1, { folder, list, unit, as: "root", look: unit });
  return { staff, cut, again };
}

/** @returns what the directory said: nothing when all is done */
async function makeUnits(
  dc1: Machine,
  units: readonly string[],
  elsewhere: string,
  { number, given, surname }: Movement,
  login: string,
): Promise<string> {
  return tryChanges(dc1, [
    ...units.map(
      (dn) =>
        [
          ["dn", dn],
          ["changetype", "add"],
          ["objectClass", "organizationalUnit"],
        ] as const,
    ),
    [
      ["dn", `CN=${login},${elsewhere}`],
      ["changetype", "add"],
      ["objectClass", "user"],
      ["sAMAccountName", login],
      ["employeeNumber", number],
      ["givenName", given],
      ["sn", surname],
      // Enabled, and no password asked for.
      ["userAccountControl", "544"],
    ],
  ]);
}

async function now(dc1: Machine): Promise<number> {
  return Number((await dc1.must`date +%s`).stdout);
}

/** What no LDAP client is shown: read in the database itself, by root. */
async function passwordDigests(dc1: Machine, unit: string): Promise<readonly string[]> {
  const { stdout } = await dc1.ask`
    /usr/bin/ldbsearch -H /var/lib/samba/private/sam.ldb -b ${unit} '(objectClass=user)' unicodePwd`;
  return [...stdout.matchAll(/^unicodePwd:: (\S+)$/gm)].map(([, value = ""]) =>
    Buffer.from(value, "base64").toString("hex"),
  );
}
