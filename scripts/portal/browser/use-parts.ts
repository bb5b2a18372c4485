import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { Parts, PartsHad } from "../pages/part.js";
import type { LabFrame } from "../pages/view.js";
import { loadParts } from "./load-parts.js";

/**
 * The parts that a lab's page fetches on demand, and what fetches them.
 *
 * @param first parts that the page begins with; undefined where it needs none
 */
export function useParts({ version }: LabFrame, first: Parts | undefined): PartsHad {
  const [parts, setParts] = useState(first);
  const isAsked = useRef(false);
  const want = useCallback(async () => {
    if (isAsked.current) return;
    isAsked.current = true;
    setParts(await loadParts(version));
    isAsked.current = false;
  }, []);
  return useMemo(() => ({ parts, want: () => void want() }), [parts]);
}
