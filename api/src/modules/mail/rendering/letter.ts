/** A mail as a page of building blocks. Both forms, HTML and plain text, are made from it and therefore say the same. */
export interface Letter {
  /** Names nobody: it shows on a locked phone. */
  readonly subject: string;
  /** Second line in the list of an inbox. */
  readonly preview: string;
  readonly status?: Status;
  /** Speaks to the person by name. */
  readonly title: string;
  readonly intro?: string;
  readonly blocks: readonly Block[];
}

export interface Status {
  readonly tone: 'ok' | 'waiting' | 'ended';
  readonly text: string;
}

export type Inline = string | { readonly strong: string } | { readonly link: string; readonly text: string };

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  /** The box with what matters most: title lines large, groups of lines below. */
  | { readonly type: 'facts'; readonly title: readonly string[]; readonly groups: readonly (readonly (readonly Inline[])[])[] }
  | { readonly type: 'button'; readonly text: string; readonly href: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly type: 'steps'; readonly steps: readonly { readonly title: string; readonly text: string }[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'code'; readonly code: string };

export const paragraph = (...lines: readonly (readonly Inline[] | string)[]): Block => ({
  type: 'paragraph',
  lines: lines.map((line) => (typeof line === 'string' ? [line] : line)),
});

export const heading = (text: string): Block => ({ type: 'heading', text });
