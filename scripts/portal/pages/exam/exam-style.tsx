/** How an exam looks, on screens and on paper: pages without one do not carry it. */
export function ExamStyle({ version }: { readonly version: string }) {
  return <link rel="stylesheet" href={`/assets/exam-style.css?${version}`} />;
}
