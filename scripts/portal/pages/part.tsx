import { createContext, type FunctionComponent } from "preact";
import { useContext, useEffect } from "preact/hooks";

/** Parts of a lab's page, by their names: `parts.ts` has them. */
export type Parts = Readonly<Record<string, unknown>>;

/** What a page has of the parts that it does not show at rest. */
export interface PartsHad {
  /** Undefined until they are there. */
  readonly parts: Parts | undefined;
  /** Fetch them. */
  want(): void;
}

export const PartsContext = createContext<PartsHad>({ parts: undefined, want: () => undefined });

/**
 * One of the parts of a lab's page that are fetched once they are wanted. Nothing is drawn of it until it is there.
 *
 * @param name what `parts.ts` calls it: importing that would fetch it with the page
 */
export function part<Props extends object>(name: string): FunctionComponent<Props> {
  return function Part(props) {
    const { parts, want } = useContext(PartsContext);
    // After each drawing: a fetch that failed is tried again.
    useEffect(() => {
      if (!parts) want();
    });
    const Drawn = parts?.[name] as FunctionComponent<Props> | undefined;
    return Drawn ? <Drawn {...props} /> : null;
  };
}
