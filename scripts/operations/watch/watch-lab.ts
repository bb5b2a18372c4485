import type { Socket } from "node:net";
import { pipeline } from "node:stream";
import split from "split2";
import { filesIn } from "../../ground/files-in.js";
import { type Holder, holderSchema, holdersTold } from "../../ground/holder.js";
import { home } from "../../ground/home.js";
import { whoHolds } from "../../ground/lock.js";
import { Misuse } from "../../ground/misuse.js";
import type { ProgressEvent } from "../../ground/progress-event.js";
import { callSocket } from "./call-socket.js";
import { type Ending, lineOf, type Said, saidLetters, saidSchema } from "./protocol.js";
import { inFolder, watchFolder } from "./watch-folder.js";

export interface WatchLabInput {
  readonly candidate: string;
  /** Whether all that goes on there is asked to end, as by Ctrl-C. */
  readonly cancel: boolean;
}

export interface WatchLabTools {
  /** Ends the watching, and nothing else. */
  readonly signal: AbortSignal;
  /** Told what each operation tells, and that it was found: undefined. */
  readonly tell: (holder: Holder, event: ProgressEvent | undefined) => void;
}

/** What became of an operation that was watched. `lost`: its process was killed. */
export type WatchedEnd = Omit<Ending, "type"> | { readonly how: "lost"; readonly why?: undefined };

export type Watched = Holder & { readonly end: WatchedEnd };

/**
 * Follow all that goes on in a candidate's lab, of whatever processes of its owner's, until it has ended.
 *
 * @returns what became of each
 * @throws Misuse where nothing goes on there that can be followed
 * @throws the signal's reason once that ended
 */
export async function watchLab(
  { candidate, cancel }: WatchLabInput,
  { signal, tell }: WatchLabTools,
): Promise<Watched[]> {
  const calls = await callsTo(candidate);
  const hangUp = () => {
    for (const socket of calls) socket.destroy();
  };
  signal.addEventListener("abort", hangUp);
  try {
    if (signal.aborted) hangUp();
    for (const socket of cancel ? calls : []) {
      socket.write(lineOf({ type: "cancel", pid: process.pid }));
    }
    const all = await Promise.all(calls.map((socket) => follow(socket, tell)));
    signal.throwIfAborted();
    const watched = all.filter((one) => one !== undefined);
    if (watched.length === 0) throw await nothing(candidate);
    return watched;
  } finally {
    signal.removeEventListener("abort", hangUp);
  }
}

async function callsTo(candidate: string): Promise<Socket[]> {
  const folder = watchFolder(candidate);
  const names = await filesIn(folder).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== "EACCES") throw problem;
    throw new Misuse({
      fr: `le lab '${candidate}' est à quelqu'un d'autre (${folder}) : son propriétaire et root seuls peuvent le suivre et l'arrêter`,
      en: `lab '${candidate}' is somebody else's (${folder}): only its owner and root can follow and stop it`,
    });
  });
  if (names.length === 0) return [];
  return inFolder(folder, async (pathOf) => {
    const calls = await Promise.all(names.map((name) => callSocket(pathOf(name))));
    return calls.filter((socket) => socket !== undefined);
  });
}

/** @returns undefined where he was gone before he said who he is */
function follow(socket: Socket, tell: WatchLabTools["tell"]): Promise<Watched | undefined> {
  let holder: Holder | undefined;
  let end: WatchedEnd = { how: "lost" };
  const lines = split({ maxLength: saidLetters }).on("data", (line: string) => {
    const said = saidIn(line);
    if (said?.type === "holder") {
      holder = holderSchema.parse(said);
      tell(holder, undefined);
    } else if (said?.type === "ended") {
      end = { how: said.how, ...(said.why && { why: said.why }) };
    } else if (said && holder) {
      tell(holder, said);
    }
  });
  return new Promise((resolve) => {
    // However it breaks off: what was heard until then is what there is to tell.
    pipeline(socket, lines, () => resolve(holder && { ...holder, end }));
  });
}

/** Of another version of Plateau there may be lines that this one does not know. */
function saidIn(line: string): Said | undefined {
  try {
    return saidSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

async function nothing(candidate: string): Promise<Misuse> {
  const holders = await whoHolds(candidate);
  if (holders.length > 0) {
    const { fr, en } = holdersTold(holders);
    if (holders.every(({ server }) => server !== undefined)) {
      return new Misuse({
        fr: `${fr} a le lab '${candidate}' en main : cela ne se suit pas d'ici ; lancez 'lab watch ${candidate}' sur ce serveur-là`,
        en: `${en} has lab '${candidate}' in hand: it can't be followed from here; run 'lab watch ${candidate}' on that server`,
      });
    }
    return new Misuse({
      fr: `${fr} a le lab '${candidate}' en main, d'un autre dossier que ${home()} : cela ne se suit pas d'ici ; relancez avec le PLATEAU_HOME d'où c'est parti`,
      en: `${en} has lab '${candidate}' in hand, from another folder than ${home()}: it can't be followed from here; run this with the PLATEAU_HOME it was started with`,
    });
  }
  const elsewhere = (await busyLabs()).join(", ");
  return new Misuse({
    fr: `rien n'est en cours sur le lab '${candidate}'${elsewhere && ` ; il se passe quelque chose sur : ${elsewhere}`}`,
    en: `nothing goes on in lab '${candidate}'${elsewhere && `; something does in: ${elsewhere}`}`,
  });
}

/** Labs of this home that somebody has in hand. */
async function busyLabs(): Promise<string[]> {
  const labs = await filesIn(home());
  const busy = await Promise.all(
    labs.map(async (candidate) => ((await whoHolds(candidate)).length > 0 ? [candidate] : [])),
  );
  return busy.flat().toSorted();
}
