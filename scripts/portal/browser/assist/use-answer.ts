import { useEffect, useState } from "preact/hooks";

/**
 * What the server answers to a question.
 *
 * @param since asked anew where it changes
 * @returns undefined until it has answered
 */
export function useAnswer<T extends object>(url: string, since: string): T | "away" | undefined {
  const [answer, setAnswer] = useState<T | "away">();
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const found = await fetch(url).catch(() => undefined);
      const told = found?.ok ? ((await found.json()) as T) : "away";
      if (isWanted) setAnswer(told);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [url, since]);
  return answer;
}
