import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** What is done about a call. Each returns why it was not done, in the reader's language; empty where it was. */
export interface CallActs {
  take(call: number): Promise<string>;
  close(call: number): Promise<string>;
  /** The candidate of that lab needs nobody any more. */
  takeBack(lab: string): Promise<string>;
}

const nothing = async () => "";

/** On the server nothing is done. */
export const CallActsContext = createContext<CallActs>({
  take: nothing,
  close: nothing,
  takeBack: nothing,
});

export function useCallActs(): CallActs {
  return useContext(CallActsContext);
}
