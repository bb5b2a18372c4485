import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useActs } from "./acts.js";
import { mayOpenDesktop } from "./may-open-desktop.js";
import { mayOpenTerminal } from "./may-open-terminal.js";
import type { OpenChoiceProps } from "./open-choice.js";
import { part } from "./part.js";
import type { LabFrame, LabView } from "./view.js";

const OpenChoice = part<OpenChoiceProps>("OpenChoice");

/** What a click on a machine does, and what that may ask before. */
export interface Opener {
  /** Undefined where there is nothing to open. */
  openerOf(machine: string): ((machine: string) => void) | undefined;
  readonly choice: VNode | false;
}

/** What opens machines: a terminal or a desktop, after a question where one has both. */
export function useOpener(frame: LabFrame, view: LabView): Opener {
  const { openTerminal, openDesktop } = useActs();
  const [chosen, setChosen] = useState<string>();
  return {
    openerOf(machine) {
      const hasTerminal = mayOpenTerminal(frame, view, machine);
      if (!mayOpenDesktop(frame, view, machine)) return hasTerminal ? openTerminal : undefined;
      return hasTerminal ? setChosen : openDesktop;
    },
    choice: chosen !== undefined && (
      <OpenChoice machine={chosen} close={() => setChosen(undefined)} />
    ),
  };
}
