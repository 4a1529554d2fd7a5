/* Generated from schema/ by `npm run generate`. Do not edit. */

export type Name = string;
/**
 * Earlier incidents that this one repeats.
 */
export type Ids = string[];
/**
 * Other incidents worth reading beside this one.
 */
export type Ids1 = string[];
export type Minutes = number;
export type Url = string;

/**
 * Front matter of one post-incident review, format version 1.
 */
export interface ReviewFrontMatter {
  /**
   * Incident identifier, unique in the book; also the address of its page.
   */
  id: string;
  /**
   * What happened, in one line.
   */
  title: string;
  /**
   * Level of severity; the levels stand in the configuration, SEV1 to SEV4 by default.
   */
  severity: string;
  /**
   * Life of the review, not of the incident.
   */
  status: 'draft' | 'in-review' | 'final';
  /**
   * Drills and near misses stay out of the metrics.
   */
  kind?: 'incident' | 'near-miss' | 'drill';
  /**
   * Affected systems.
   *
   * @minItems 1
   */
  systems: Name[];
  /**
   * Teams that own the affected systems or took part.
   */
  teams?: Name[];
  /**
   * Free words to find the review by.
   */
  tags?: Name[];
  /**
   * The milestones of the incident, in order.
   */
  timeline: {
    /**
     * When the impact began.
     */
    started: string;
    /**
     * When somebody or something first noticed.
     */
    detected?: string;
    /**
     * When the response began.
     */
    responded?: string;
    /**
     * When the impact stopped growing.
     */
    contained?: string;
    /**
     * When the impact was over.
     */
    resolved?: string;
  };
  /**
   * How the incident was discovered.
   */
  detected_by?: 'monitoring' | 'employee' | 'customer' | 'third-party' | 'unknown';
  /**
   * Size of the impact; `unknown` is an honest answer, an absent key means that nobody has answered yet.
   */
  impact?: {
    /**
     * Users affected.
     */
    users?: number | 'unknown';
    /**
     * Support tickets created.
     */
    tickets?: number | 'unknown';
    /**
     * Financial impact in one currency.
     */
    cost?: Money | 'unknown';
    /**
     * Data lost, in megabytes.
     */
    data_loss_mb?: number | 'unknown';
    /**
     * Minutes of downtime; derived from the timeline when absent.
     */
    downtime_minutes?: number | 'unknown';
  };
  /**
   * Category of the primary cause, from the configuration's list; or `unknown`.
   */
  cause?: string;
  recurrence_of?: Ids;
  related?: Ids1;
  /**
   * Runbooks used, or missed, during the response.
   */
  runbooks?: {
    /**
     * Path of the runbook from the root of the project, or its name where it is missing.
     */
    path: string;
    /**
     * How the runbook served in this incident.
     */
    verdict: 'helped' | 'outdated' | 'incomplete' | 'missing' | 'not-used';
  }[];
  /**
   * Planned minutes per phase; overrides the configuration's targets for this incident.
   */
  planned?: {
    detection?: Minutes;
    response?: Minutes;
    containment?: Minutes;
    resolution?: Minutes;
    review?: Minutes;
  };
  /**
   * The review meeting.
   */
  review?: {
    /**
     * Day of the review meeting.
     */
    held?: string;
    /**
     * Handle of the facilitator.
     */
    facilitator?: string;
    /**
     * Handles of the participants.
     */
    participants?: Name[];
  };
  /**
   * Day on which the progress of the actions is checked.
   */
  follow_up?: string;
  /**
   * Tickets, dashboards, chat: label to address.
   */
  links?: {
    [k: string]: Url;
  };
  /**
   * Public sources of this review.
   */
  sources?: Url[];
  /**
   * Which builds show this review.
   */
  visibility?: 'internal' | 'public';
  /**
   * Accepted exceptions from rules; the site shows them.
   */
  waive?: {
    /**
     * Name of the rule.
     */
    rule: string;
    /**
     * Why the exception is right.
     */
    reason: string;
  }[];
}
export interface Money {
  /**
   * Amount in whole units of the currency.
   */
  amount: number;
  /**
   * ISO 4217 code.
   */
  currency: string;
}
