import { render } from "preact";
import type { Language } from "../../../ground/text.js";
import type { AssistAsk } from "../../pages/assist-ask.js";
import type { LabView } from "../../pages/view.js";
import { LanguageContext } from "../../pages/words.js";
import { AssistPanel } from "./assist-panel.js";
import type { AssistPanelProps } from "./assist-panel-props.js";

export interface DrawAssistProps extends Pick<AssistPanelProps, "lab" | "mayAct"> {
  readonly language: Language;
}

/** Draw what candidates and trainers write to each other with, over the page. Of a bundle of its own. */
export function drawAssist({ language, ...props }: DrawAssistProps) {
  const place = document.createElement("div");
  document.body.append(place);
  let view: LabView | undefined;
  let ask: AssistAsk | undefined;
  /** Counts what was opened: each begins empty. */
  let opened = 0;
  const draw = () => {
    if (!view) return;
    render(
      <LanguageContext.Provider value={language}>
        {ask && <AssistPanel key={opened} {...props} ask={ask} view={view} close={close} />}
      </LanguageContext.Provider>,
      place,
    );
  };
  const close = () => {
    ask = undefined;
    draw();
  };
  return {
    update(now: LabView) {
      view = now;
      draw();
    },
    open(what: AssistAsk) {
      ask = what;
      opened++;
      draw();
    },
  };
}
