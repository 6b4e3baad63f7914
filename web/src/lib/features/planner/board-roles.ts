const tableRoles = ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell', 'gridcell'].map((role) => `[role=${role}]`).join();

/**
 * The library says that it is a table, which its entries between the rows are no part of. Each entry says its day and room itself,
 * and the list is the same for everybody who wants rows.
 */
export function withoutTableRoles(board: HTMLElement): () => void {
  const strip = (): void => {
    for (const element of board.querySelectorAll(tableRoles)) element.removeAttribute('role');
    for (const element of board.querySelectorAll('[aria-colindex]')) element.removeAttribute('aria-colindex');
  };
  strip();
  const observer = new MutationObserver(strip);
  observer.observe(board, { childList: true, subtree: true });
  return () => observer.disconnect();
}
