import { clockDay } from "../../ground/clock.js";
import { language, say } from "../../ground/say.js";
import { type Stopped, whyStopped } from "../../host/stopped.js";

/** Which machines of a lab the engine's watch stopped, when and why, a line each, with what to do. */
export function stoppedLines(lab: string, stopped: readonly Stopped[]): string[] {
  return stopped.map((one) => {
    const time = clockDay(one.at, language());
    const why = whyStopped(one);
    return say({
      fr: `! ${one.machine}, ${time}, ${why.fr} ; 'lab reset ${lab} ${one.machine}' la refait, 'lab up ${lab}' la redémarre telle quelle`,
      en: `! ${one.machine}, ${time}, ${why.en}; 'lab reset ${lab} ${one.machine}' resets it, 'lab up ${lab}' starts it as it is`,
    });
  });
}
