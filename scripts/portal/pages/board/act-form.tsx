import type { ComponentChildren } from "preact";
import type { Text } from "../../../ground/text.js";
import type { AskedDeed } from "../../deeds/asked-deed.js";
import { Ask } from "../ask.js";
import type { BoardCatalogue } from "../board-view.js";
import type { BoardRow } from "../view.js";
import { useWords } from "../words.js";
import { useBoardActs } from "./board-acts.js";

/** What every form of the board is drawn from. */
export interface ChosenProps {
  /** Those that are chosen, at least one. */
  readonly rows: readonly BoardRow[];
  /** Null until it is here. */
  readonly catalogue: BoardCatalogue | null;
}

export interface ActFormProps {
  readonly rows: readonly BoardRow[];
  /** On the button that asks. */
  readonly open: Text;
  readonly title: Text;
  /** On the button that does it. */
  readonly confirm: Text;
  /** Whether something is lost by it. */
  readonly isGrave: boolean;
  /** What is done; null where something is still to be filled in. */
  readonly asked: AskedDeed | null;
  /** What is to be filled in, and what will come of it. */
  readonly children: ComponentChildren;
}

/** Something that is done to the labs that are chosen, once somebody has read what comes of it. */
export function ActForm({ rows, open, title, confirm, isGrave, asked, children }: ActFormProps) {
  const words = useWords();
  const { act, learn } = useBoardActs();
  const labs = rows.map(({ lab }) => lab);
  return (
    <Ask
      open={words(open)}
      title={words(title)}
      confirm={words({
        fr: `${confirm.fr} (${labs.length})`,
        en: `${confirm.en} (${labs.length})`,
      })}
      isDisabled={false}
      isReady={asked !== null}
      isGrave={isGrave}
      onOpen={learn}
      act={() => asked && act(labs, asked)}
    >
      <p class="note chosen">{labs.join(", ")}</p>
      {children}
    </Ask>
  );
}
