import { getCookie } from "hono/cookie";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { company, inCompany } from "../../../stacks/plan/company.js";
import { toldOf } from "../../ground/localized-error.js";
import { inLanguage, language } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import { sessionCookie } from "../cookies.js";
import { markOf } from "../mark-of.js";
import type { Asked } from "../route.js";

/** How often it is seen that somebody still reads, in milliseconds. */
const pulseMs = 10_000;
/** Most streams of one person: pages that are open at once. */
const most = 20;

export interface Streamed<T> {
  /** Is handed what says that something has changed; returns what ends that. */
  readonly follow: (changed: () => void) => () => void;
  /** What the page shows, in the reader's language. */
  readonly now: () => Promise<T>;
  /** What a page that was told the one has to be told of the other; undefined: nothing. */
  readonly changed: (before: T, now: T) => unknown;
}

/**
 * Tell a page what changes, for as long as it is open and its reader's session lasts. Whoever has what is shown now, by
 * the mark of what he was told last, is not told it again.
 */
export function streamOf<T extends { readonly now: string }>(
  { context, portal, visitor }: Asked,
  { follow, now, changed }: Streamed<T>,
): Response {
  const reader = `${visitor?.role} ${visitor?.who}`;
  const open = portal.streams.get(reader) ?? 0;
  if (open >= most) return context.json({ error: "too many streams" }, 429);
  portal.streams.set(reader, open + 1);
  const words = language();
  const own = company();
  const token = getCookie(context, sessionCookie) ?? "";
  // A browser that was cut off says what it heard last, a page what it was drawn from.
  const had = context.req.header("last-event-id") ?? context.req.query("since");
  let told: T | undefined;
  const next = async () => {
    const view = await now();
    const mark = markOf(view);
    const before = told ?? (had === mark ? view : undefined);
    told = view;
    const message = before ? changed(before, view) : view;
    return message === undefined ? undefined : { id: mark, data: JSON.stringify(message) };
  };
  const { signal: ending } = portal.ending;
  const tell = async (stream: SSEStreamingApi) => {
    let wake: () => void = () => undefined;
    let isNews = true;
    let isOut = false;
    const hear = () => {
      isNews = true;
      wake();
    };
    const unfollow = follow(hear);
    ending.addEventListener("abort", hear);
    const leave = portal.visits.ofSession(token, () => {
      isOut = true;
      wake();
    });
    stream.onAbort(() => wake());
    try {
      while (!stream.aborted && !isOut) {
        const isLast = ending.aborted;
        const mayBeNews = isNews;
        isNews = false;
        const message = mayBeNews ? await inCompany(own, () => inLanguage(words, next)) : undefined;
        if (message) await stream.writeSSE(message);
        else await stream.write(": still here\n\n");
        if (isLast) break;
        if (isNews || isOut || stream.aborted) continue;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pulseMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      // The page goes at once: what it shows is his who was let in.
      if (isOut) await stream.writeSSE({ event: "out", data: "{}" });
    } finally {
      unfollow();
      leave();
      ending.removeEventListener("abort", hear);
      const left = (portal.streams.get(reader) ?? 1) - 1;
      if (left > 0) portal.streams.set(reader, left);
      else portal.streams.delete(reader);
    }
  };
  const untilOver = (stream: SSEStreamingApi) => {
    const telling = tell(stream);
    const over = telling.then(
      () => undefined,
      () => undefined,
    );
    portal.streaming.add(over);
    void over.then(() => portal.streaming.delete(over));
    return telling;
  };
  const answer = streamSSE(context, untilOver, async (problem) => announce(toldOf(problem)));
  // Headers of HTTP/1.1 alone: with them nothing can be answered by HTTP/2.
  for (const name of ["connection", "transfer-encoding"]) answer.headers.delete(name);
  return answer;
}
