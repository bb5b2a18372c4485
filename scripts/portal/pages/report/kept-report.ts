import type { ReportAsked } from "./report-server.js";

/** What stays in the browser until the server has it. */
export interface Kept {
  /** The version that `words` were written on. */
  readonly version: number;
  /** Not saved yet; null where all is. */
  readonly words: string | null;
  /** What another page's words have taken the place of; empty where nothing was lost. */
  readonly lost: string;
}

/** Storage for unsaved text of one page; the next page that is opened takes it over. */
export interface KeptPlace {
  set(kept: Kept | null): void;
  /** What other pages of this browser have left there. From then on it is this one's to keep. */
  takeOver(): Kept[];
}

/** That place in a browser. Each page has its own: two that are open would write over each other's. Where it keeps nothing, that is no error. */
export function keptReport(lab: string, { task, startedAt }: ReportAsked): KeptPlace {
  const all = `report ${lab} ${task} ${startedAt} `;
  const own = `${all}${Math.random()}`;
  return {
    set: (kept) => {
      try {
        if (kept) localStorage.setItem(own, JSON.stringify(kept));
        else localStorage.removeItem(own);
      } catch {
        // Private windows and full ones keep nothing: the server is asked all the same.
      }
    },
    takeOver: () => {
      try {
        const others = Object.keys(localStorage).filter(
          (key) => key.startsWith(all) && key !== own,
        );
        return others.flatMap((key) => {
          const text = localStorage.getItem(key);
          localStorage.removeItem(key);
          return text === null ? [] : [JSON.parse(text) as Kept];
        });
      } catch {
        return [];
      }
    },
  };
}
