/** Our own sentences with `code` in them, as rules write them. Nothing else of Markdown means anything here. */
export function Marked({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/(`[^`]+`)/)
        .map((piece) => (piece.startsWith('`') && piece.length > 2 ? <code>{piece.slice(1, -1)}</code> : piece))}
    </>
  );
}
