import { useActs } from "./acts.js";
import { ago } from "./times.js";
import type { LabFrame, LabView, MessageView } from "./view.js";
import { useWords } from "./words.js";

export interface MessagesProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** What trainers wrote: what is unread stands there until it is said to be read, the others can be read again. */
export function Messages({ frame, view: { messages }, now }: MessagesProps) {
  const words = useWords();
  const { readMessage } = useActs();
  const unread = messages.filter(({ readAt }) => readAt === null);
  const others = messages.filter(({ readAt }) => readAt !== null);
  return (
    <div class="messages">
      <div role="log" aria-label={words({ fr: "messages du formateur", en: "trainer's messages" })}>
        {unread.map((message) => (
          <div key={message.id} class="message">
            <Message message={message} now={now} />
            {frame.mayAct && (
              <button type="button" class="main" onClick={() => readMessage(message.id)}>
                {words({ fr: "J'ai lu", en: "I have read it" })}
              </button>
            )}
          </div>
        ))}
      </div>
      {others.length > 0 && (
        <details>
          <summary>
            {words({
              fr: `Messages lus (${others.length})`,
              en: `Messages read (${others.length})`,
            })}
          </summary>
          {others.map((message) => (
            <Message key={message.id} message={message} now={now} />
          ))}
        </details>
      )}
    </div>
  );
}

function Message({ message, now }: { readonly message: MessageView; readonly now: string }) {
  const words = useWords();
  const { sender, text, sentAt } = message;
  return (
    <p>
      <strong>{sender}</strong> <span class="note">{words(ago(sentAt, now))}</span>
      <br />
      <span class="text">{text}</span>
    </p>
  );
}
