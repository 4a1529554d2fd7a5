/* Generated from schema/ by `npm run generate`. Do not edit. */

/**
 * Settings of a book: incidentbook.config.yaml. Every key is optional.
 */
export interface ConfigFile {
  /**
   * Name of the book, shown on the site.
   */
  title?: string;
  /**
   * One sentence under the name.
   */
  description?: string;
  /**
   * Public address of the site, for feeds and the sitemap.
   */
  url?: string;
  /**
   * Web address of the repository, for "edit this page".
   */
  repository?: string;
  /**
   * Branch that "edit this page" opens.
   */
  branch?: string;
  /**
   * Folder of the reviews.
   */
  reviews?: string;
  /**
   * Folder of the runbooks.
   */
  runbooks?: string;
  /**
   * CSV file of incidents known to exist (id,started,severity,title).
   */
  register?: string;
  /**
   * Regular expression that every id must match as a whole.
   */
  id_pattern?: string;
  /**
   * Levels of severity, the gravest first.
   *
   * @minItems 1
   */
  severities?: string[];
  /**
   * Categories of primary causes: slug to its meaning.
   */
  causes?: {
    [k: string]: string;
  };
  /**
   * Planned minutes per phase, by severity.
   */
  planned?: {
    [k: string]: Phases;
  };
  /**
   * Business days after resolution within which the review is held, by severity.
   */
  review_within?: {
    [k: string]: number;
  };
  /**
   * Severities whose incidents require a review; all by default.
   */
  review_required?: string[];
  /**
   * Support hours; where given, durations are also counted on this clock.
   */
  clock?: {
    /**
     * IANA time zone.
     */
    timezone: string;
    /**
     * Days of support; Monday to Friday by default.
     *
     * @minItems 1
     */
    days?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
    /**
     * Start of the support hours, HH:MM.
     */
    from: string;
    /**
     * End of the support hours, HH:MM.
     */
    until: string;
    /**
     * Days without support, YYYY-MM-DD; no business days either.
     */
    holidays?: string[];
  };
  /**
   * Per rule: off, or its severity, or its severity with options.
   */
  rules?: {
    [k: string]:
      | 'off'
      | 'info'
      | 'warning'
      | 'error'
      | {
          severity?: 'off' | 'info' | 'warning' | 'error';
          [k: string]: unknown;
        };
  };
  /**
   * Further names for sections, labels and columns: the template's name to the team's other names for it.
   */
  headings?: {
    [k: string]: string[];
  };
  /**
   * JSON Schema (2020-12) for the team's own x- fields, by field name.
   */
  x?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
}
export interface Phases {
  detection?: number;
  response?: number;
  containment?: number;
  resolution?: number;
  review?: number;
}
