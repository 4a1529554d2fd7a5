import { actionsExist } from './actions-exist.ts';
import { actionsHaveOwner } from './actions-have-owner.ts';
import { actionsHavePriority } from './actions-have-priority.ts';
import { actionsHaveStatus } from './actions-have-status.ts';
import { actionsHaveTargetDate } from './actions-have-target-date.ts';
import { checklistsAreAnswered } from './checklists-are-answered.ts';
import { currenciesExist } from './currencies-exist.ts';
import { datesOfFileAgree } from './dates-of-file-agree.ts';
import { durationsAgree } from './durations-agree.ts';
import { durationsArePlausible } from './durations-are-plausible.ts';
import { eventsAreInOrder } from './events-are-in-order.ts';
import { eventsHaveTimes } from './events-have-times.ts';
import { eventsLieWithinIncident } from './events-lie-within-incident.ts';
import { factsAreAnswered } from './facts-are-answered.ts';
import { fieldsFitSchema } from './fields-fit-schema.ts';
import { frontMatterIsYaml } from './front-matter-is-yaml.ts';
import { headingsAgreeOnDate } from './headings-agree-on-date.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { midnightsAreMeant } from './midnights-are-meant.ts';
import { milestonesInOrder } from './milestones-in-order.ts';
import { ownFieldsFitSchema } from './own-fields-fit-schema.ts';
import { partsArePresent } from './parts-are-present.ts';
import { phasesAgree } from './phases-agree.ts';
import { placeholdersAreReplaced } from './placeholders-are-replaced.ts';
import type { AnyRule } from './rule.ts';
import { sectionsAppearOnce } from './sections-appear-once.ts';
import { sectionsAreFilled } from './sections-are-filled.ts';
import { sectionsAreInOrder } from './sections-are-in-order.ts';
import { sectionsArePresent } from './sections-are-present.ts';
import { tablesAreComplete } from './tables-are-complete.ts';
import { templateTextIsReplaced } from './template-text-is-replaced.ts';
import { textIsReadable } from './text-is-readable.ts';
import { timesArePast } from './times-are-past.ts';
import { valuesAreConfigured } from './values-are-configured.ts';
import { waiversAreUsed } from './waivers-are-used.ts';
import { yearsArePlausible } from './years-are-plausible.ts';
import { zoneLabelsAgree } from './zone-labels-agree.ts';

/** All rules in reading order. To add one: write its file and its test, and add one line here. */
export const rules: readonly AnyRule[] = [
  // The file
  frontMatterIsYaml,
  textIsReadable,
  fieldsFitSchema,
  ownFieldsFitSchema,
  valuesAreConfigured,
  factsAreAnswered,
  currenciesExist,
  datesOfFileAgree,
  idsAreUnique,
  // The template
  sectionsArePresent,
  sectionsAreInOrder,
  sectionsAppearOnce,
  sectionsAreFilled,
  partsArePresent,
  tablesAreComplete,
  checklistsAreAnswered,
  templateTextIsReplaced,
  placeholdersAreReplaced,
  // Time
  milestonesInOrder,
  midnightsAreMeant,
  durationsArePlausible,
  yearsArePlausible,
  eventsHaveTimes,
  eventsAreInOrder,
  eventsLieWithinIncident,
  timesArePast,
  zoneLabelsAgree,
  durationsAgree,
  phasesAgree,
  headingsAgreeOnDate,
  // Actions
  actionsExist,
  actionsHaveOwner,
  actionsHavePriority,
  actionsHaveTargetDate,
  actionsHaveStatus,
  // The last of all: only then is known what was waived
  waiversAreUsed,
];
