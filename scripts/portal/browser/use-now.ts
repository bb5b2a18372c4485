import { useEffect, useState } from "preact/hooks";

/**
 * The server's clock: what it last said, and the time that has passed since. The browser's own may be wrong.
 *
 * @param told ISO 8601
 */
export function useNow(told: string): string {
  const [now, setNow] = useState(told);
  useEffect(() => {
    setNow(told);
    const heard = performance.now();
    const tick = () => setNow(new Date(Date.parse(told) + performance.now() - heard).toISOString());
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [told]);
  return now;
}
