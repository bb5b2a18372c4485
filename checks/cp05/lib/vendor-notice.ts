import { noticesSite } from "../../../modules/internet/feeds.js";
import type { Notice } from "../../../modules/internet/notice.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** What the vendor's notice asks of this candidate. */
export interface VendorNotice {
  readonly reference: string;
  /** The one to be followed; the one before says other things. */
  readonly revision: number;
  /** Largest message on port 25. */
  readonly kib: number;
  readonly bytes: number;
  /** What the earlier revision asked for. */
  readonly supersededKib: number;
  /** Extension of SMTP that must go on being announced. */
  readonly extension: string;
  /** Until when it has to be done, e.g. `2099-03-14`. */
  readonly deadline: string;
  /** The same in words: day, name of the month, year. */
  readonly deadlineWords: readonly [day: number, month: string, year: number];
  /** Where it has the former configuration kept. */
  readonly copies: string;
  readonly url: string;
  /** Newest first. */
  readonly notices: readonly Notice[];
}

/** What mail1 announces on every port before anybody reads the notice, in bytes. */
export const formerLimit = () => mailboxes().messageMib * 1024 * 1024;
/** Port that the notice excepts. */
export const exceptedPort = 587;

const months = ["February", "March", "April", "May", "June"] as const;
const author = "Exemple Mail Interoperability Group";
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Draw the candidate's notice: both revisions, and what they ask for. */
export function vendorNotice(scene: Pick<Scene, "password">): VendorNotice {
  const one = <T>(purpose: string, choices: readonly [T, ...T[]]) =>
    draw(scene, `cp05/notice/${purpose}`, choices);
  const number = (purpose: string, from: number, count: number) =>
    one(purpose, Array.from({ length: count }, (_, at) => from + at) as [number, ...number[]]);

  const reference = `EXM-2099-${number("number", 201, 600)}`;
  const revision = number("revision", 3, 5);
  // No whole MiB: the number must be carried over as it is written.
  const kib = one("size", [6400, 6656, 6912, 7424, 7680, 7936, 8448, 8704]);
  const supersededKib = kib - one("superseded", [256, 512, 768]);
  const extension = one("extension", ["CHUNKING", "PIPELINING", "8BITMIME", "DSN"]);
  const dayOfMonth = number("day", 11, 17);
  const month = one("month", months);
  const words = [dayOfMonth, month, 2099] as const;
  const deadline = `2099-${String(months.indexOf(month) + 2).padStart(2, "0")}-${dayOfMonth}`;
  const copies = `/var/backups/${reference.toLowerCase()}`;
  const page = (which: number) => `${reference.toLowerCase()}-r${which}`;

  return {
    reference,
    revision,
    kib,
    bytes: kib * 1024,
    supersededKib,
    extension,
    deadline,
    deadlineWords: words,
    copies,
    url: `https://${noticesSite}/${page(revision)}.html`,
    notices: [
      {
        id: page(revision),
        date: day(1),
        author,
        title: `${reference} revision ${revision}: message size on public SMTP servers`,
        text: `Revision ${revision} replaces revision ${revision - 1}, which must no longer be applied. Step 1: before anything is changed, keep a copy of main.cf and of master.cf, as they are, in the folder ${copies}. Step 2: lower the largest message that the server announces and accepts on port 25 to ${kib} KiB (1 KiB is 1024 bytes). Step 3: reload the service. Exception: unless a port takes mail without a password, it is not concerned; the submission service (port ${exceptedPort}) therefore has to go on announcing the limit that it had before. Whatever the earlier revision advised, the ${extension} extension must not be withdrawn: servers that did so have lost messages. Everything is to be in force no later than ${dayOfMonth} ${month} 2099.`,
      },
      {
        id: page(revision - 1),
        date: day(9),
        author,
        title: `${reference} revision ${revision - 1}: message size on public SMTP servers`,
        text: `Lower the largest message that the server accepts, on every port, to ${supersededKib} kB, and withdraw the ${extension} extension. No copy of the former configuration is needed. To be applied without delay.`,
      },
    ],
  };
}
