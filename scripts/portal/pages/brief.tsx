import { useEffect, useRef } from "preact/hooks";

export interface BriefProps {
  /** Drawn of Markdown by the server: elements of its own, and text. */
  readonly html: string;
  /**
   * What opens a machine; undefined of one that can't be opened, which is shown in the list then.
   *
   * @default - machines' names lead nowhere
   */
  readonly openerOf?: ((machine: string) => ((machine: string) => void) | undefined) | undefined;
}

/** What `draw-brief.ts` has of a machine's name, and of a part of the page that a brief names. */
const ofPage = /<a href="#[^"]*">(.*?)<\/a>/gs;
const ofMachine = /^#machine-(.+)$/;

/** What somebody is asked. Where it stands on a lab's page, what it names is one click away. */
export function Brief({ html, openerOf }: BriefProps) {
  const brief = useRef<HTMLDivElement>(null);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const place = link?.getAttribute("href") ?? "";
    if (!place.startsWith("#") || event.ctrlKey || event.metaKey) return;
    const [, machine] = ofMachine.exec(place) ?? [];
    if (machine !== undefined) {
      const open = openerOf?.(machine);
      if (!open) return;
      event.preventDefault();
      open(machine);
      return;
    }
    const part = document.getElementById(place.slice(1));
    if (part instanceof HTMLDetailsElement) part.open = true;
    if (part instanceof HTMLButtonElement) {
      event.preventDefault();
      part.click();
    }
  };
  const shown = openerOf ? html : html.replaceAll(ofPage, "$1");
  useEffect(() => {
    // A link that is pressed with keys is clicked.
    brief.current?.addEventListener("click", follow);
    return () => brief.current?.removeEventListener("click", follow);
  });
  return <div ref={brief} class="brief" dangerouslySetInnerHTML={{ __html: shown }} />;
}
