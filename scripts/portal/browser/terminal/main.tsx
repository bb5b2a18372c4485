import { render } from "preact";
import type { Language } from "../../../ground/text.js";
import { LanguageContext } from "../../pages/words.js";
import { Dock } from "./dock.js";
import { Terminals, type TerminalsProps } from "./terminals.js";

export interface DrawTerminalsProps extends TerminalsProps {
  readonly language: Language;
}

/** Draw a page's terminals below it. Of a bundle of its own, with all that it needs: it is fetched when somebody wants one. */
export function drawTerminals({ language, ...props }: DrawTerminalsProps): Terminals {
  const terminals = new Terminals(props);
  const place = document.createElement("div");
  place.id = "terminals";
  document.body.append(place);
  render(
    <LanguageContext.Provider value={language}>
      <Dock terminals={terminals} />
    </LanguageContext.Provider>,
    place,
  );
  return terminals;
}
