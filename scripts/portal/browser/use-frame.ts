import { useCallback, useRef, useState } from "preact/hooks";
import type { FrameParts, LabFrame } from "../pages/view.js";

/**
 * A lab's frame, with all of its parts once somebody has wanted them.
 *
 * @returns the frame, and what fetches the rest: for all visits the same, so that a browser does it once
 */
export function useFrame(first: LabFrame): readonly [LabFrame, () => void] {
  const [parts, setParts] = useState<FrameParts>();
  const isAsked = useRef(false);
  const learn = useCallback(async () => {
    if (isAsked.current) return;
    isAsked.current = true;
    try {
      const answer = await fetch(
        `/api/labs/${first.lab}/frames/${first.language}?${first.version}`,
      );
      setParts((await answer.json()) as FrameParts);
    } catch {
      // The page says that the server is away; who opens something tries again.
      isAsked.current = false;
    }
  }, [first]);
  return [parts ? { ...first, ...parts } : first, () => void learn()];
}
