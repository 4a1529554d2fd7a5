/** An issue of the tracker, as far as it matters here. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  /** Whether somebody closed it as *not planned*: nobody wants to hear of it again. */
  readonly notPlanned: boolean;
}

/** An issue that there should be. */
export interface WantedIssue {
  /** By it the issue is known again; its first word is its kind. */
  readonly key: string;
  readonly title: string;
  /** Markdown of the part of the body that is ours. */
  readonly body: string;
  /** Whether it is opened and then left alone, as a report is that was true on its day. */
  readonly once?: boolean;
}
