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
   * Folder of Markdown pages that the site shows as guides, in the order in which its README.md links to them; without it there are none.
   */
  guides?: string;
  /**
   * CSV file of incidents known to exist (id,started,severity,title).
   */
  register?: string;
  /**
   * Other books whose incidents stand in this one as well: folders, globs, or data sets that other books have exported.
   */
  sources?: (
    | string
    | {
        /**
         * Folder of another book, its exported incidents.json, or a glob of either; from this file.
         */
        path: string;
        /**
         * Put before its ids, as in payments/INC-2026-001; true: the name of the folder.
         */
        namespace?: string | true;
        /**
         * Web address of its repository, where its own configuration does not say.
         */
        repository?: string;
        /**
         * Branch that "edit this page" opens there.
         */
        branch?: string;
        /**
         * Public address of its own site, where a data set comes from one.
         */
        url?: string;
      }
  )[];
  /**
   * What `build --audience public` leaves out of public reviews, beside what they mark themselves.
   */
  internal?: {
    /**
     * Front-matter keys, dotted (review.participants); x-* stands for all that begin so.
     */
    fields?: string[];
    /**
     * Sections, by their names.
     */
    sections?: string[];
    /**
     * Columns of tables, by their names.
     */
    columns?: string[];
    /**
     * Words that may stand nowhere on a public site: names of customers, of systems, of people.
     */
    phrases?: string[];
  };
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
   * Files of your own rules, metrics, pages and exports, or globs of them: JavaScript or TypeScript of this repository, which runs whenever a book is checked.
   */
  extend?: string[];
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

export const schema: object = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:incidentbook:schema:config:1",
  "title": "ConfigFile",
  "description": "Settings of a book: incidentbook.config.yaml. Every key is optional.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "title": {
      "type": "string",
      "minLength": 1,
      "description": "Name of the book, shown on the site."
    },
    "description": {
      "type": "string",
      "description": "One sentence under the name."
    },
    "url": {
      "type": "string",
      "format": "url",
      "description": "Public address of the site, for feeds and the sitemap."
    },
    "repository": {
      "type": "string",
      "format": "url",
      "description": "Web address of the repository, for \"edit this page\"."
    },
    "branch": {
      "type": "string",
      "description": "Branch that \"edit this page\" opens."
    },
    "reviews": {
      "type": "string",
      "format": "path-inside",
      "description": "Folder of the reviews."
    },
    "runbooks": {
      "type": "string",
      "format": "path-inside",
      "description": "Folder of the runbooks."
    },
    "guides": {
      "type": "string",
      "minLength": 1,
      "format": "path-inside",
      "description": "Folder of Markdown pages that the site shows as guides, in the order in which its README.md links to them; without it there are none."
    },
    "register": {
      "type": "string",
      "format": "path-inside",
      "description": "CSV file of incidents known to exist (id,started,severity,title)."
    },
    "sources": {
      "type": "array",
      "description": "Other books whose incidents stand in this one as well: folders, globs, or data sets that other books have exported.",
      "items": {
        "anyOf": [
          {
            "type": "string",
            "minLength": 1
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "path"
            ],
            "properties": {
              "path": {
                "type": "string",
                "minLength": 1,
                "description": "Folder of another book, its exported incidents.json, or a glob of either; from this file."
              },
              "namespace": {
                "anyOf": [
                  {
                    "type": "string",
                    "pattern": "^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"
                  },
                  {
                    "const": true
                  }
                ],
                "description": "Put before its ids, as in payments/INC-2026-001; true: the name of the folder."
              },
              "repository": {
                "type": "string",
                "format": "url",
                "description": "Web address of its repository, where its own configuration does not say."
              },
              "branch": {
                "type": "string",
                "description": "Branch that \"edit this page\" opens there."
              },
              "url": {
                "type": "string",
                "format": "url",
                "description": "Public address of its own site, where a data set comes from one."
              }
            }
          }
        ]
      }
    },
    "internal": {
      "type": "object",
      "additionalProperties": false,
      "description": "What `build --audience public` leaves out of public reviews, beside what they mark themselves.",
      "properties": {
        "fields": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Front-matter keys, dotted (review.participants); x-* stands for all that begin so."
        },
        "sections": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Sections, by their names."
        },
        "columns": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Columns of tables, by their names."
        },
        "phrases": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 2
          },
          "description": "Words that may stand nowhere on a public site: names of customers, of systems, of people."
        }
      }
    },
    "id_pattern": {
      "type": "string",
      "format": "regex",
      "description": "Regular expression that every id must match as a whole."
    },
    "severities": {
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "description": "Levels of severity, the gravest first.",
      "items": {
        "type": "string",
        "pattern": "^[A-Z][A-Z0-9]*$"
      }
    },
    "causes": {
      "type": "object",
      "description": "Categories of primary causes: slug to its meaning.",
      "propertyNames": {
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
      },
      "additionalProperties": {
        "type": "string"
      }
    },
    "planned": {
      "type": "object",
      "description": "Planned minutes per phase, by severity.",
      "additionalProperties": {
        "$ref": "#/$defs/phases"
      }
    },
    "review_within": {
      "type": "object",
      "description": "Business days after resolution within which the review is held, by severity.",
      "additionalProperties": {
        "type": "number",
        "exclusiveMinimum": 0
      }
    },
    "review_required": {
      "type": "array",
      "uniqueItems": true,
      "description": "Severities whose incidents require a review; all by default.",
      "items": {
        "type": "string"
      }
    },
    "clock": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "timezone",
        "from",
        "until"
      ],
      "description": "Support hours; where given, durations are also counted on this clock.",
      "properties": {
        "timezone": {
          "type": "string",
          "description": "IANA time zone."
        },
        "days": {
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "enum": [
              "mon",
              "tue",
              "wed",
              "thu",
              "fri",
              "sat",
              "sun"
            ]
          },
          "description": "Days of support; Monday to Friday by default."
        },
        "from": {
          "type": "string",
          "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
          "description": "Start of the support hours, HH:MM."
        },
        "until": {
          "type": "string",
          "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
          "description": "End of the support hours, HH:MM."
        },
        "holidays": {
          "type": "array",
          "uniqueItems": true,
          "items": {
            "type": "string",
            "format": "date"
          },
          "description": "Days without support, YYYY-MM-DD; no business days either."
        }
      }
    },
    "extend": {
      "type": "array",
      "description": "Files of your own rules, metrics, pages and exports, or globs of them: JavaScript or TypeScript of this repository, which runs whenever a book is checked.",
      "items": {
        "type": "string",
        "minLength": 1
      }
    },
    "rules": {
      "type": "object",
      "description": "Per rule: off, or its severity, or its severity with options.",
      "additionalProperties": {
        "anyOf": [
          {
            "enum": [
              "off",
              "info",
              "warning",
              "error"
            ]
          },
          {
            "type": "object",
            "properties": {
              "severity": {
                "enum": [
                  "off",
                  "info",
                  "warning",
                  "error"
                ]
              }
            }
          }
        ]
      }
    },
    "headings": {
      "type": "object",
      "description": "Further names for sections, labels and columns: the template's name to the team's other names for it.",
      "additionalProperties": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "x": {
      "type": "object",
      "description": "JSON Schema (2020-12) for the team's own x- fields, by field name.",
      "additionalProperties": {
        "type": "object"
      }
    }
  },
  "$defs": {
    "phases": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "detection": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "response": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "containment": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "resolution": {
          "type": "number",
          "exclusiveMinimum": 0
        },
        "review": {
          "type": "number",
          "exclusiveMinimum": 0
        }
      }
    }
  }
};
