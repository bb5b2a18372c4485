import type { SaidTable } from "../dossier/said-chapters.js";

/** A table of the operations manual; where it is wider than the page it moves sideways, by keyboard as well. */
export function FactTable({ id, table }: { readonly id: string; readonly table: SaidTable }) {
  const isWide = table.columns.length > 3;
  return (
    <section
      class={isWide ? "facts wide" : "facts"}
      aria-labelledby={id}
      {...(isWide && { tabIndex: 0 })}
    >
      <table>
        <caption id={id}>{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={[first, ...cells].join("\n")}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={table.columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
