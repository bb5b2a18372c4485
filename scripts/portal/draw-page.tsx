import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { language } from "../ground/say.js";
import { Shell } from "./pages/shell.js";
import type { Asked } from "./route.js";
import { styleName } from "./routes/assets.js";

export interface PageProps {
  readonly title: string;
  /** What the browser's part is drawn from. @default - the page has none */
  readonly data?: unknown;
  /** The browser's part, an asset. @default "portal.js" */
  readonly script?: string;
  /** What that imports at once, as its address has it. @default - nothing */
  readonly imports?: readonly string[];
  /** @default 200 */
  readonly status?: 200 | 400 | 403 | 404 | 413 | 429;
  readonly children: ComponentChildren;
}

/** A page, drawn on the server in the language of whoever asks. */
export function drawPage(
  { context, portal, visitor }: Pick<Asked, "context" | "portal" | "visitor">,
  { title, data, script, imports = [], status = 200, children }: PageProps,
): Response {
  const page = renderToString(
    <Shell
      language={language()}
      title={title}
      who={visitor?.who}
      lab={visitor?.role === "candidate" ? visitor.who : undefined}
      data={data}
      script={script}
      imports={imports}
      version={portal.version}
      style={portal.assets.get(styleName)?.text ?? ""}
    >
      {children}
    </Shell>,
  );
  return context.html(`<!doctype html>${page}`, status);
}
