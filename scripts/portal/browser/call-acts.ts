import type { CallActs } from "../pages/call-acts.js";
import { postTold } from "./post-told.js";

/** What is done about calls, by the server. */
export const callActs: CallActs = {
  take: (call) => why("/api/help/take", { call }),
  close: (call) => why("/api/help/close", { call }),
  takeBack: (lab) => why(`/api/labs/${lab}/help/end`, {}),
};

async function why(url: string, body: unknown): Promise<string> {
  const answer = await postTold(url, body);
  return "error" in answer ? answer.error : "";
}
