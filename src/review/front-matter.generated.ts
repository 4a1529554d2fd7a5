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

export const schema: object = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:incidentbook:schema:review:1",
  "title": "ReviewFrontMatter",
  "description": "Front matter of one post-incident review, format version 1.",
  "type": "object",
  "required": [
    "id",
    "title",
    "severity",
    "status",
    "systems",
    "timeline"
  ],
  "additionalProperties": false,
  "patternProperties": {
    "^x-[a-z0-9-]+$": {
      "description": "A field of the team's own."
    }
  },
  "properties": {
    "id": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "description": "Incident identifier, unique in the book; also the address of its page."
    },
    "title": {
      "type": "string",
      "minLength": 1,
      "maxLength": 120,
      "description": "What happened, in one line."
    },
    "severity": {
      "type": "string",
      "minLength": 1,
      "description": "Level of severity; the levels stand in the configuration, SEV1 to SEV4 by default."
    },
    "status": {
      "enum": [
        "draft",
        "in-review",
        "final"
      ],
      "description": "Life of the review, not of the incident."
    },
    "kind": {
      "enum": [
        "incident",
        "near-miss",
        "drill"
      ],
      "default": "incident",
      "description": "Drills and near misses stay out of the metrics."
    },
    "systems": {
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "items": {
        "$ref": "#/$defs/name"
      },
      "description": "Affected systems."
    },
    "teams": {
      "type": "array",
      "uniqueItems": true,
      "items": {
        "$ref": "#/$defs/name"
      },
      "description": "Teams that own the affected systems or took part."
    },
    "tags": {
      "type": "array",
      "uniqueItems": true,
      "items": {
        "$ref": "#/$defs/name"
      },
      "description": "Free words to find the review by."
    },
    "timeline": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "started"
      ],
      "description": "The milestones of the incident, in order.",
      "properties": {
        "started": {
          "$ref": "#/$defs/milestone",
          "description": "When the impact began."
        },
        "detected": {
          "$ref": "#/$defs/milestone",
          "description": "When somebody or something first noticed."
        },
        "responded": {
          "$ref": "#/$defs/milestone",
          "description": "When the response began."
        },
        "contained": {
          "$ref": "#/$defs/milestone",
          "description": "When the impact stopped growing."
        },
        "resolved": {
          "$ref": "#/$defs/milestone",
          "description": "When the impact was over."
        }
      }
    },
    "detected_by": {
      "enum": [
        "monitoring",
        "employee",
        "customer",
        "third-party",
        "unknown"
      ],
      "description": "How the incident was discovered."
    },
    "impact": {
      "type": "object",
      "additionalProperties": false,
      "description": "Size of the impact; `unknown` is an honest answer, an absent key means that nobody has answered yet.",
      "properties": {
        "users": {
          "$ref": "#/$defs/count",
          "description": "Users affected."
        },
        "tickets": {
          "$ref": "#/$defs/count",
          "description": "Support tickets created."
        },
        "cost": {
          "description": "Financial impact in one currency.",
          "anyOf": [
            {
              "$ref": "#/$defs/money"
            },
            {
              "const": "unknown"
            }
          ]
        },
        "data_loss_mb": {
          "$ref": "#/$defs/quantity",
          "description": "Data lost, in megabytes."
        },
        "downtime_minutes": {
          "$ref": "#/$defs/quantity",
          "description": "Minutes of downtime; derived from the timeline when absent."
        }
      }
    },
    "cause": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "Category of the primary cause, from the configuration's list; or `unknown`."
    },
    "recurrence_of": {
      "$ref": "#/$defs/ids",
      "description": "Earlier incidents that this one repeats."
    },
    "related": {
      "$ref": "#/$defs/ids",
      "description": "Other incidents worth reading beside this one."
    },
    "runbooks": {
      "type": "array",
      "description": "Runbooks used, or missed, during the response.",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "path",
          "verdict"
        ],
        "properties": {
          "path": {
            "type": "string",
            "minLength": 1,
            "description": "Path of the runbook from the root of the project, or its name where it is missing."
          },
          "verdict": {
            "enum": [
              "helped",
              "outdated",
              "incomplete",
              "missing",
              "not-used"
            ],
            "description": "How the runbook served in this incident."
          }
        }
      }
    },
    "planned": {
      "type": "object",
      "additionalProperties": false,
      "description": "Planned minutes per phase; overrides the configuration's targets for this incident.",
      "properties": {
        "detection": {
          "$ref": "#/$defs/minutes"
        },
        "response": {
          "$ref": "#/$defs/minutes"
        },
        "containment": {
          "$ref": "#/$defs/minutes"
        },
        "resolution": {
          "$ref": "#/$defs/minutes"
        },
        "review": {
          "$ref": "#/$defs/minutes"
        }
      }
    },
    "review": {
      "type": "object",
      "additionalProperties": false,
      "description": "The review meeting.",
      "properties": {
        "held": {
          "$ref": "#/$defs/day",
          "description": "Day of the review meeting."
        },
        "facilitator": {
          "$ref": "#/$defs/name",
          "description": "Handle of the facilitator."
        },
        "participants": {
          "type": "array",
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/name"
          },
          "description": "Handles of the participants."
        }
      }
    },
    "follow_up": {
      "$ref": "#/$defs/day",
      "description": "Day on which the progress of the actions is checked."
    },
    "links": {
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/url"
      },
      "description": "Tickets, dashboards, chat: label to address."
    },
    "sources": {
      "type": "array",
      "uniqueItems": true,
      "items": {
        "$ref": "#/$defs/url"
      },
      "description": "Public sources of this review."
    },
    "visibility": {
      "enum": [
        "internal",
        "public"
      ],
      "default": "internal",
      "description": "Which builds show this review."
    },
    "waive": {
      "type": "array",
      "description": "Accepted exceptions from rules; the site shows them.",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule",
          "reason"
        ],
        "properties": {
          "rule": {
            "type": "string",
            "minLength": 1,
            "description": "Name of the rule."
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "description": "Why the exception is right."
          }
        }
      }
    }
  },
  "$defs": {
    "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 80
    },
    "milestone": {
      "type": "string",
      "format": "time-value",
      "description": "A time with its offset, a day, either with an uncertainty, or `unknown`."
    },
    "day": {
      "type": "string",
      "format": "day",
      "description": "A calendar day (YYYY-MM-DD), or `unknown`."
    },
    "count": {
      "anyOf": [
        {
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000000000
        },
        {
          "const": "unknown"
        }
      ]
    },
    "quantity": {
      "anyOf": [
        {
          "type": "number",
          "minimum": 0,
          "maximum": 1000000000000
        },
        {
          "const": "unknown"
        }
      ]
    },
    "minutes": {
      "type": "number",
      "exclusiveMinimum": 0
    },
    "money": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "amount",
        "currency"
      ],
      "properties": {
        "amount": {
          "type": "number",
          "minimum": 0,
          "maximum": 1000000000000000,
          "description": "Amount in whole units of the currency."
        },
        "currency": {
          "type": "string",
          "pattern": "^[A-Z]{3}$",
          "description": "ISO 4217 code."
        }
      }
    },
    "ids": {
      "type": "array",
      "uniqueItems": true,
      "items": {
        "type": "string",
        "minLength": 1
      }
    },
    "url": {
      "type": "string",
      "format": "url"
    }
  }
};
