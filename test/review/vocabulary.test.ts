import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/review/vocabulary.ts';

describe('the vocabulary', () => {
  const vocabulary = createVocabulary({ Impact: ['Auswirkungen'] }, { names: ['Customer voice'], labels: ['Quote'] });

  it.each([
    ['Root Cause', 'Root Cause'],
    ['root cause', 'Root Cause'],
    ['2. Root-Cause:', 'Root Cause'],
    ['🔍 Root Cause Analysis', 'Root Cause'],
    ['5 Whys', 'Five Whys'],
    ['Tools & Runbooks', 'Tools and Runbooks'],
    ["What Didn't Go Well", 'Weaknesses'],
    ['Impact', 'Impact'],
    ['AUSWIRKUNGEN', 'Impact'],
    ['customer voice', 'Customer voice'],
    ['Prevention', 'Prevention'],
    ['#', 'ID'],
    ['Something else', 'Something else'],
    ['', ''],
  ])('knows %j as %j', (written, name) => {
    expect(vocabulary.name(written)).toBe(name);
  });

  it('knows which names are labels, the template’s own among them', () => {
    expect(['Trigger', 'Quote', 'Impact'].map((name) => vocabulary.isLabel(name))).toEqual([true, true, false]);
  });
});

// What people may write today has to be understood tomorrow: a word that goes missing here breaks somebody's reviews.
describe('the other words for a name', () => {
  const vocabulary = createVocabulary();

  it.each([
    ['Incident Summary', 'Summary, Overview, Executive Summary, TL;DR, Abstract'],
    ['What Happened', 'Description, Details, Incident Description, Background'],
    ['Timeline', 'Timeline of Events, Chronology, Sequence of Events, Incident Timeline'],
    ['Impact', 'Business Impact, Customer Impact, Impact Assessment, User Impact'],
    ['Root Cause', 'Root Causes, Cause, Root Cause Analysis, RCA, Causes'],
    ['Five Whys', '5 Whys, The Five Whys, 5-Why Analysis, 5 Why Analysis, Five Whys Analysis, Whys'],
    ['Contributing Factors', 'Factors, Contributing Causes, Contributing Conditions'],
    ['Response Analysis', 'Response, Response Effectiveness, Incident Response, Evaluation'],
    ['Phases', 'Timeline Analysis, Response Phases'],
    ['Lessons Learned', 'Lessons, Lessons Learnt, What We Learned, What We Learnt, Learnings, Takeaways'],
    ['Action Items', 'Actions, Follow-up Actions, Action Plan, Corrective Actions, Next Steps, Action Points'],
    ['Preventive Measures', 'Preventative Measures, Preventive Actions'],
    ['Follow-up Review', 'Follow-up, Followup, Follow-up Meeting'],
    ['Checklists', 'Checklist, Review Checklists'],
    ['Process Adherence', 'Process Adherence Review'],
    ['Tools and Runbooks', 'Tool and Runbook Effectiveness, Tools & Runbooks, Runbooks and Tools'],
    ['Post-Incident Review', 'Post-Incident Review Checklist, Review Checklist'],
    ['Trigger', 'Triggers, Triggered by'],
    ['Symptoms', 'Symptom'],
    ['Primary Cause', 'Main Cause, Root'],
    ['Prevention Gaps', 'Prevention Gap'],
    ['Strengths', 'What Went Well, Went Well, Positives'],
    ['Weaknesses', "What Went Badly, What Went Wrong, What Did Not Go Well, What Didn't Go Well, Negatives"],
    ['Technical', 'Technical Lessons, Technical Lesson'],
    ['Process', 'Process Lessons, Process Lesson'],
    ['Team', 'Team Lessons, Team Lesson'],
    ['Time', 'Timestamp, When, Date/Time, Date and Time'],
    ['Event', 'What, Events'],
    ['Category', 'Area'],
    ['Factor', 'Contributing Factor, Factor Description'],
    ['Prevention', 'Prevention Measure'],
    ['Phase', 'Step'],
    ['Planned', 'Planned Duration, Planned Minutes'],
    ['Actual', 'Actual Duration, Actual Minutes'],
    ['Action', 'Action Item, Task, Item'],
    ['Owner', 'Assignee, Responsible, Assigned To, DRI'],
    ['Priority', 'Prio'],
    ['Target Date', 'Due, Due Date, Deadline, Target Completion Date'],
    ['Status', 'State'],
    ['ID', 'Number, No, #'],
    ['Type', 'Kind, Action Type'],
    ['Completed', 'Completed On, Completion Date, Done On, Closed'],
    ['Success Criteria', 'Success Criterion, Success Measure, Definition of Done'],
    ['Dependencies', 'Dependency, Depends On'],
    ['Resources', 'Resources Needed'],
    ['Ticket', 'Issue, Link, Tracking, Ticket Link'],
    ['Measure', 'Preventive Measure, Measure Description'],
    ['Expected Impact', 'Expected Effect'],
    ['Effort', 'Implementation Effort'],
    ['Cost', 'Cost Estimate'],
  ])('%s: %s', (name, others) => {
    for (const other of others.split(', ')) expect(vocabulary.name(other), other).toBe(name);
    expect(vocabulary.name(name)).toBe(name);
  });

  it('leave the zone of a column of times aside, and of no other', () => {
    const times = [
      'Time (UTC)',
      'Time UTC',
      'Date and Time in CET',
      'When [local time]',
      'Timestamp (PST)',
      'time (aest)',
    ];
    expect(times.map((written) => vocabulary.name(written))).toEqual(times.map(() => 'Time'));
    expect(['Owner (UTC)', 'Time (hours)', 'UTC'].map((written) => vocabulary.name(written))).toEqual([
      'Owner (UTC)',
      'Time (hours)',
      'UTC',
    ]);
  });

  it.each([
    'Trigger, Symptoms, Scope, Detection, Primary Cause, Prevention Gaps, Strengths, Weaknesses',
    'Communication, Technical, Process, Team, Success Criteria, Escalation',
  ])('are labels: %s', (names) => {
    for (const name of names.split(', ')) expect(vocabulary.isLabel(name), name).toBe(true);
  });

  it.each([
    ['**Impact**', 'Impact'],
    ['3) Impact', 'Impact'],
    ['3.5 hours', '3.5 hours'],
    ['Impact!', 'Impact!'],
    ['What now?', 'What now?'],
    ['A  b', 'A b'],
    ['…', '…'],
    ['Owner -', 'Owner'],
    ['C#', 'C#'],
  ])('are found without ornaments: %j is %j', (written, name) => {
    expect(vocabulary.name(written)).toBe(name);
  });

  it('are overruled by a name that stands for itself', () => {
    const own = createVocabulary({ Evaluation: ['Verdict'] }, { names: ['Summary'], labels: [] });
    expect([own.name('evaluation'), own.name('summary'), own.name('verdict')]).toEqual([
      'Evaluation',
      'Summary',
      'Evaluation',
    ]);
  });
});
