import { getCookie } from "hono/cookie";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { toldOf } from "../../ground/localized-error.js";
import { inLanguage, language } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import { sessionCookie } from "../cookies.js";
import type { Asked } from "../route.js";
import { visitorOf } from "../ways-in/sessions.js";

/** How often it is seen that the session still lasts, and that somebody still reads, in milliseconds. */
const pulseMs = 10_000;
/** Most streams of one person: pages that are open at once. */
const most = 20;

/**
 * Tell a page what changes, for as long as it is open and its reader's session lasts.
 *
 * @param follow is handed what says that something has changed; returns what ends that
 * @param next what is told then, in the reader's language; undefined where nothing is
 */
export function streamOf(
  { context, portal, visitor }: Asked,
  follow: (changed: () => void) => () => void,
  next: () => Promise<unknown>,
): Response {
  const reader = `${visitor?.role} ${visitor?.who}`;
  const open = portal.streams.get(reader) ?? 0;
  if (open >= most) return context.json({ error: "too many streams" }, 429);
  portal.streams.set(reader, open + 1);
  const words = language();
  const token = getCookie(context, sessionCookie) ?? "";
  const tell = async (stream: SSEStreamingApi) => {
    let wake: () => void = () => undefined;
    let isNews = true;
    const unfollow = follow(() => {
      isNews = true;
      wake();
    });
    stream.onAbort(() => wake());
    try {
      while (!stream.aborted && (await visitorOf(portal.store, token))) {
        if (isNews) {
          isNews = false;
          const message = await inLanguage(words, next);
          if (message !== undefined) await stream.writeSSE({ data: JSON.stringify(message) });
        } else {
          await stream.write(": still here\n\n");
        }
        if (isNews || stream.aborted) continue;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pulseMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    } finally {
      unfollow();
      const left = (portal.streams.get(reader) ?? 1) - 1;
      if (left > 0) portal.streams.set(reader, left);
      else portal.streams.delete(reader);
    }
  };
  const answer = streamSSE(context, tell, async (problem) => announce(toldOf(problem)));
  // Headers of HTTP/1.1 alone: with them nothing can be answered by HTTP/2.
  for (const name of ["connection", "transfer-encoding"]) answer.headers.delete(name);
  return answer;
}
