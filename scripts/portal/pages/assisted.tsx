import { assistedTold } from "../../cli/reports/assisted-told.js";
import { useWords } from "./words.js";

/** That trainers worked on an exercise themselves. */
export function Assisted({ names }: { readonly names: readonly string[] }) {
  const words = useWords();
  if (names.length === 0) return null;
  return <strong class="assisted"> {words(assistedTold(names))}</strong>;
}
