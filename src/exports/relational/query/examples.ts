/** A question that somebody may want to begin with. */
export interface ExampleQuery {
  /** Short and unique; may stand in an address. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The step of the runbook that asks it. */
  readonly step?: number;
  readonly sql: string;
}

/** The runbook’s own questions first, as its steps have them, then some that a team will have. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    name: 'timeline',
    title: 'What happened when',
    about: 'The milestones of the latest incidents.',
    step: 1,
    sql: `SELECT incident_id, event, timestamp, description
FROM incident_timeline
ORDER BY timestamp DESC
LIMIT 50;`,
  },
  {
    name: 'impact',
    title: 'Impact assessment',
    about: 'The runbook’s step 2, for every incident.',
    step: 2,
    sql: `SELECT
    'IMPACT ASSESSMENT' as analysis_type,
    incident_duration_minutes as downtime_minutes,
    affected_users_count as users_impacted,
    business_impact_dollars as financial_impact,
    data_loss_mb as data_loss,
    customer_tickets_created as support_tickets
FROM incident_metrics;`,
  },
  {
    name: 'factors',
    title: 'Contributing factors',
    about: 'The runbook’s step 5.',
    step: 5,
    sql: `CREATE TEMP TABLE contributing_factors AS
SELECT
    'People' as category,
    factor_description,
    impact_level,
    prevention_measure
FROM incident_factors WHERE category = 'People'

UNION ALL

SELECT
    'Process' as category,
    factor_description,
    impact_level,
    prevention_measure
FROM incident_factors WHERE category = 'Process'

UNION ALL

SELECT
    'Technology' as category,
    factor_description,
    impact_level,
    prevention_measure
FROM incident_factors WHERE category = 'Technology'

UNION ALL

SELECT
    'Environment' as category,
    factor_description,
    impact_level,
    prevention_measure
FROM incident_factors WHERE category = 'Environment';

SELECT * FROM contributing_factors ORDER BY impact_level DESC, category;`,
  },
  {
    name: 'phases',
    title: 'Timeline analysis',
    about: 'The runbook’s step 7: planned against actual.',
    step: 7,
    sql: `SELECT
    phase,
    planned_duration_minutes,
    actual_duration_minutes,
    (actual_duration_minutes - planned_duration_minutes) as variance_minutes,
    CASE
        WHEN actual_duration_minutes > planned_duration_minutes * 1.5 THEN 'SIGNIFICANT_DELAY'
        WHEN actual_duration_minutes > planned_duration_minutes THEN 'MINOR_DELAY'
        WHEN actual_duration_minutes < planned_duration_minutes THEN 'FASTER_THAN_PLANNED'
        ELSE 'ON_TIME'
    END as performance_rating
FROM incident_response_phases
ORDER BY phase_order;`,
  },
  {
    name: 'corrective',
    title: 'Corrective actions',
    about: 'The runbook’s step 10.',
    step: 10,
    sql: `CREATE TEMP TABLE corrective_actions AS
SELECT
    action_category,
    action_description,
    priority,
    owner,
    target_completion_date,
    success_measure
FROM proposed_improvements
WHERE action_type = 'Corrective';

SELECT * FROM corrective_actions ORDER BY priority DESC;`,
  },
  {
    name: 'preventive',
    title: 'Preventive measures',
    about: 'The runbook’s step 11.',
    step: 11,
    sql: `CREATE TEMP TABLE preventive_measures AS
SELECT
    prevention_category,
    measure_description,
    expected_impact,
    implementation_effort,
    cost_estimate
FROM proposed_improvements
WHERE action_type = 'Preventive';

SELECT * FROM preventive_measures ORDER BY expected_impact DESC;`,
  },
  {
    name: 'overdue',
    title: 'Who is overdue',
    about: 'Open actions past their target date, by owner.',
    sql: `SELECT owner, COUNT(*) AS overdue, MAX(days_overdue) AS longest_days
FROM incident_followup_actions
WHERE is_open AND days_overdue > 0
GROUP BY owner
ORDER BY overdue DESC, longest_days DESC;`,
  },
  {
    name: 'causes',
    title: 'Causes by year',
    about: 'How often each kind of cause comes up.',
    sql: `SELECT strftime('%Y', started_on) AS year, cause, COUNT(*) AS incidents
FROM incidents
WHERE counted
GROUP BY year, cause
ORDER BY year DESC, incidents DESC;`,
  },
  {
    name: 'slow',
    title: 'Systems that take longest',
    about: 'Minutes to resolve, where they are known.',
    sql: `SELECT s.system, COUNT(m.minutes_to_resolve) AS n, round(AVG(m.minutes_to_resolve)) AS mean_minutes, MAX(m.minutes_to_resolve) AS worst_minutes
FROM incident_systems s
JOIN incidents i USING (incident_id)
JOIN incident_metrics m USING (incident_id)
WHERE i.counted
GROUP BY s.system
HAVING n > 0
ORDER BY mean_minutes DESC;`,
  },
  {
    name: 'adherence',
    title: 'Where the process is not followed',
    about: 'No-answers of the Process Adherence checklist.',
    sql: `SELECT item, SUM(answer = 'no') AS no, SUM(answer = 'yes') AS yes
FROM checklist_answers
JOIN incidents USING (incident_id)
WHERE checklist = 'Process Adherence' AND counted
GROUP BY item
ORDER BY no DESC;`,
  },
  {
    name: 'lessons',
    title: 'Lessons with a word',
    about: 'Lessons that speak of monitoring; put in your own word.',
    sql: `SELECT incident_id, kind, lesson
FROM lessons
WHERE lesson LIKE '%monitor%'
ORDER BY incident_id;`,
  },
];
