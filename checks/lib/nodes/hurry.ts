import { type Text, text } from "../../../scripts/ground/text.js";
import type { NodeName } from "../../../stacks/plan/plan.js";
import type { Limit } from "./limit.js";

/** How many times slower than usual a lab is too slow for silence to show that something is false. */
export const starvedFrom = 2;
/** How much slower than reckoned with it may have been while silence showed that something is true. */
const slack = 2;
/** From how long on, in milliseconds, somebody may have lost patience by limits of his own. */
const ownMs = 3000;

/** A command that was answered. */
export interface Wait {
  readonly where: NodeName;
  readonly command: string;
  readonly tookMs: number;
  /** The shortest limit that it held; undefined where it held none. */
  readonly limit: Limit | undefined;
  /** How many times longer that was made. */
  readonly patience: number;
  /** How many times longer it had to be made, as was seen afterwards. */
  readonly slowness: number;
}

/** What of a look was too short, because the lab got less of the processor than reckoned with: silence proves nothing there. */
export class Hurry {
  private readonly short: Wait[] = [];
  private readonly slow: Wait[] = [];

  note(wait: Wait): void {
    const { tookMs, limit, patience, slowness } = wait;
    const ranOut = limit !== undefined && tookMs >= limit.ms * patience;
    const tooShort = ranOut && slowness > Math.max(patience, slack);
    if (tooShort && limit.silenceProves) this.short.push(wait);
    if ((ranOut || tookMs >= ownMs) && slowness >= starvedFrom) this.slow.push(wait);
  }

  /** Count as one's own what others waited for. */
  take(other: Hurry): void {
    this.short.push(...other.short);
    this.slow.push(...other.slow);
  }

  /** The first that a verdict can't rest on; undefined where there is none. @param holds whether what is claimed looked true */
  spoils(holds: boolean): Wait | undefined {
    // What is slow for a while is not broken: what a lab gets is never reckoned to the second.
    return this.short[0] ?? (holds ? undefined : this.slow[0]);
  }
}

/** Why nothing is said of what was asked. */
export function tooSlow({ where, command, tookMs, slowness }: Wait): Text {
  const [took, had] = [tookMs, tookMs / slowness].map((ms) => (ms / 1000).toFixed(1)) as [
    string,
    string,
  ];
  return text`${where}: ${{
    fr: `en ${took} s de \`${command}\`, le serveur n'a donné au lab que ${had} s de processeur : cela ne prouve rien`,
    en: `in ${took} s of \`${command}\` the server gave the lab the processor for only ${had} s: that proves nothing`,
  }}`;
}
