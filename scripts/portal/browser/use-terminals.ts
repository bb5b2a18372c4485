import { useEffect, useRef } from "preact/hooks";
import type { Acts } from "../pages/acts.js";
import type { LabFrame, LabView } from "../pages/view.js";
import { loadTerminals } from "./load-terminals.js";
import { keptDesktops } from "./terminal/kept-desktops.js";
import type { Terminals } from "./terminal/terminals.js";

/**
 * The terminals and desktops of a lab's page. Those that its candidate has open are there again when the page is loaded
 * again.
 *
 * @returns what opens one of a machine
 */
export function useTerminals(
  { lab, language, mayAct, version }: LabFrame,
  { consoles }: LabView,
): Pick<Acts, "openTerminal" | "openDesktop"> {
  const terminals = useRef<Promise<Terminals>>();
  const known = useRef(consoles);
  known.current = consoles;
  const load = async () => {
    terminals.current ??= loadTerminals(version).then(({ drawTerminals }) =>
      drawTerminals({ lab, language, mayAct }),
    );
    try {
      const all = await terminals.current;
      all.update(known.current);
      return all;
    } catch {
      // The page says that the server is away; the next click tries again.
      terminals.current = undefined;
      return undefined;
    }
  };
  useEffect(() => {
    const isOpen = (mayAct && consoles.length > 0) || keptDesktops(lab).length > 0;
    if (terminals.current || isOpen) void load();
  }, [consoles]);
  return {
    openTerminal: (machine) => void load().then((all) => all?.open(machine)),
    openDesktop: (machine) => void load().then((all) => all?.openDesktop(machine)),
  };
}
