import type { ComponentChildren } from "preact";
import { Brief, type BriefProps } from "../brief.js";
import type { RequestView } from "../exam-view.js";

export interface SheetRequestProps extends Pick<BriefProps, "openerOf"> {
  readonly request: RequestView;
  /** Of its heading, by what it is below. */
  readonly level: "h2" | "h3";
  /** What there is besides what is read. @default - nothing */
  readonly children?: ComponentChildren;
}

/** One of an exam's requests, with its place. */
export function SheetRequest({ request, level: Heading, openerOf, children }: SheetRequestProps) {
  const { title, brief, restarts } = request;
  return (
    <li class="exercise">
      <Heading>{title}</Heading>
      <Brief html={brief} openerOf={openerOf} />
      {restarts !== "" && <p class="note">{restarts}</p>}
      {children}
    </li>
  );
}
