/** Something that may stand nowhere on a public site, and the file in which it stands. */
export interface WithheldText {
  readonly text: string;
  readonly path: string;
  /** Whether it counts though something that is shown is called the same. */
  readonly always?: boolean;
}

/** What a public site may not hold. */
export interface WithheldFromPublic {
  /** Text: any telling stretch of it counts. */
  readonly passages: readonly WithheldText[];
  /** Names, ids, titles, handles: only as a whole. */
  readonly names: readonly WithheldText[];
  /** What is shown: a passage that stands here as well is no secret. */
  readonly shown: readonly string[];
  /** What is shown in fields, such as systems and teams: a name that stands here as well is no secret. */
  readonly shownNames: readonly string[];
}
