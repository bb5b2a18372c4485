/** Reads a stream's messages, as a page does. */
export async function* messagesOf<T>(answer: Response): AsyncGenerator<T> {
  const decoder = new TextDecoder();
  let heard = "";
  for await (const piece of answer.body ?? []) {
    heard += decoder.decode(piece as Uint8Array, { stream: true });
    const whole = heard.split("\n\n");
    heard = whole.pop() ?? "";
    for (const one of whole) {
      const [, data] = /^data: (.*)$/m.exec(one) ?? [];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}
