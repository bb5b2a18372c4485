import { useEffect, useRef } from "preact/hooks";
import type { AssistAsk } from "../pages/assist-ask.js";
import type { LabFrame, LabView } from "../pages/view.js";

type AssistBundle = typeof import("./assist/main.js");
type Panel = ReturnType<AssistBundle["drawAssist"]>;

/**
 * What candidates and trainers write to each other with. It is fetched when somebody wants it: most visits do not.
 *
 * @returns what opens it
 */
export function useAssist({ lab, language, mayAct, version }: LabFrame, view: LabView) {
  const panel = useRef<Promise<Panel>>();
  const known = useRef(view);
  known.current = view;
  useEffect(() => {
    // Where it could not be fetched, whoever clicked has seen to that.
    panel.current?.then(
      ({ update }) => update(view),
      () => undefined,
    );
  }, [view]);
  return async (ask: AssistAsk): Promise<void> => {
    panel.current ??= load(version).then(({ drawAssist }) => drawAssist({ lab, language, mayAct }));
    try {
      const { update, open } = await panel.current;
      update(known.current);
      open(ask);
    } catch {
      // The page says that the server is away; the next click tries again.
      panel.current = undefined;
    }
  };
}

function load(version: string): Promise<AssistBundle> {
  const script = `/assets/assist.js?${version}`;
  return import(script) as Promise<AssistBundle>;
}
