import { CallButtons } from "./call-buttons.js";
import { lasting } from "./times.js";
import type { BoardView } from "./view.js";
import { useWords } from "./words.js";

export interface QueueProps {
  readonly view: BoardView;
  readonly now: string;
  readonly isNameless: boolean;
}

/** Who waits for trainers: calls, who has waited for longest first, and disputes without an answer. */
export function Queue({ view: { queue, rows }, now, isNameless }: QueueProps) {
  const words = useWords();
  const { calls, disputes } = queue;
  if (calls.length + disputes.length === 0) return null;
  const person = (lab: string) => {
    const found = rows.find((row) => row.lab === lab);
    return isNameless || !found ? "" : ` ${found.person}`;
  };
  return (
    <section class="queue" aria-labelledby="queue">
      <h2 id="queue">
        {words({ fr: "Ils attendent un formateur", en: "They wait for a trainer" })}
      </h2>
      <ul>
        {calls.map((call) => (
          <li key={`call-${call.id}`} class={call.takenBy === null ? "waits" : ""}>
            <span>
              <a href={`/labs/${call.lab}`}>{call.lab}</a>
              {person(call.lab)} <strong>{words(lasting(call.openedAt, now))}</strong>
              {call.takenBy !== null && (
                <span class="note">
                  {" "}
                  {words({ fr: `${call.takenBy} y est`, en: `${call.takenBy} is there` })}
                </span>
              )}
              {call.check && <span class="said">{call.check.title}</span>}
              {call.remedy !== "" && <span class="note">{call.remedy}</span>}
              {call.words !== "" && <span class="said">{call.words}</span>}
            </span>
            <CallButtons call={call} />
          </li>
        ))}
        {disputes.map(({ id, lab, title, openedAt, words: said }) => (
          <li key={`dispute-${id}`}>
            <span>
              <a href={`/labs/${lab}`}>{lab}</a>
              {person(lab)} <strong>{words(lasting(openedAt, now))}</strong>{" "}
              {words({ fr: `conteste : ${title}`, en: `disputes: ${title}` })}
              <span class="said">{said}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
