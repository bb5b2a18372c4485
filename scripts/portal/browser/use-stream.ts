import { useEffect, useState } from "preact/hooks";

/** Between two tries to reach a server that is away, in milliseconds. */
const againMs = 2000;

/**
 * Follow what the server tells of a page.
 *
 * @param mark of what the page was drawn from
 * @param hear told each message
 * @returns whether the server is away
 */
export function useStream<T>(url: string, mark: string, hear: (message: T) => void): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    let had = mark;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout>;
    const open = () => {
      source = new EventSource(`${url}?since=${had}`);
      source.onopen = () => setAway(false);
      source.onmessage = ({ data, lastEventId }) => {
        had = lastEventId;
        hear(JSON.parse(data) as T);
      };
      // The session is over, which leads to the way in.
      source.addEventListener("out", () => location.reload());
      source.onerror = () => {
        setAway(true);
        // The browser tries again by itself, but not where it was refused: a session that is over leads to the way in.
        if (source.readyState !== EventSource.CLOSED) return;
        again = setTimeout(() => void leaveOrOpen(), againMs);
      };
    };
    const leaveOrOpen = async () => {
      const answer = await fetch(location.href, { redirect: "manual" }).catch(() => undefined);
      if (answer?.type === "opaqueredirect") location.reload();
      else open();
    };
    open();
    return () => {
      source.close();
      clearTimeout(again);
    };
  }, [url]);
  return isAway;
}
