/** What a candidate wrote, drawn by the server (`../../reports/draw-report.ts`): nothing in it is markup of his. */
export function ReportWords({ html }: { readonly html: string }) {
  return <div class="report-words" dangerouslySetInnerHTML={{ __html: html }} />;
}
