import { clockSecond, longDay } from "../../ground/clock.js";
import type { Language } from "../../ground/text.js";
import { useWords } from "./words.js";

/** Something that happened. Strings are in the reader's language, or somebody's words. */
export interface TimelineEntry {
  /** ISO 8601. */
  readonly at: string;
  /** A candidate's id, a trainer's name; empty where nobody is named. */
  readonly who: string;
  readonly what: string;
  readonly more: string;
}

export interface TimelinePageProps {
  readonly lab: string;
  readonly language: Language;
  readonly entries: readonly TimelineEntry[];
  /** Why something of it can't be read. */
  readonly unread: readonly string[];
}

/** What happened in one lab, the last first: read by trainers as it is when they ask, and again where they load it again. */
export function TimelinePage({ lab, language, entries, unread }: TimelinePageProps) {
  const words = useWords();
  const days = [...new Set(entries.map(({ at }) => longDay(at, language)))];
  return (
    <main id="main" class="timeline">
      <div class="section-head">
        <h1>{words({ fr: `Fil de ${lab}`, en: `Timeline of ${lab}` })}</h1>
        <a href={`/labs/${lab}`}>{words({ fr: "Son lab", en: "The lab" })}</a>
        <a href={`/changes/${lab}`}>
          {words({ fr: "Ce qui a changé sur ses machines", en: "What changed on the machines" })}
        </a>
        <a href="/board">{words({ fr: "La classe", en: "The class" })}</a>
      </div>
      {unread.map((why) => (
        <p class="problem" key={why}>
          <span aria-hidden="true">⚠ </span>
          {why}
        </p>
      ))}
      {entries.length === 0 && (
        <p>{words({ fr: "Rien n'est encore arrivé.", en: "Nothing has happened yet." })}</p>
      )}
      {days.map((day) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{words({ fr: "heure", en: "time" })}</th>
                <th scope="col">{words({ fr: "qui", en: "who" })}</th>
                <th scope="col">{words({ fr: "quoi", en: "what" })}</th>
              </tr>
            </thead>
            <tbody>
              {entries
                .filter(({ at }) => longDay(at, language) === day)
                .map(({ at, who, what, more }, place) => (
                  <tr key={`${at} ${place}`}>
                    <td>
                      <time datetime={at}>{clockSecond(at)}</time>
                    </td>
                    <td>{who}</td>
                    <td>
                      {what}
                      {more !== "" && <p class="said note">{more}</p>}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  );
}
