import type { AssistAsk } from "../../pages/assist-ask.js";
import type { LabView } from "../../pages/view.js";

export interface AssistPanelProps {
  readonly lab: string;
  /** Whether whoever reads is the candidate; else a trainer is. */
  readonly mayAct: boolean;
  readonly ask: AssistAsk;
  readonly view: LabView;
  readonly close: () => void;
}
