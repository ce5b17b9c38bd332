-- What the dashboard counts, one row an open case of the caller's unit. Like app.search it looks past row-level security, which would ask once for each row of ten tables, and names
-- the caller's cases itself; the cases are then read through both locks (Persistence/CaseloadFacts.cs).
drop function if exists app.caseload(date, date, date, text[]);
create function app.caseload(today date, soon date, ending date, custody text[])
    returns table (case_id uuid, stage_since timestamptz, moved_at timestamptz, suspects integer, victims integer, children integer, overdue integer, first_overdue date, due_soon integer, first_due_soon date, custody_clocks integer,
        next_custody_end date, protection_ending integer, measures_eligible integer, measures_applied integer, measures_granted integer, measures_used integer, interviews integer[],
        confrontations integer, approvals integer, standstills integer, blocked_by text, blocked_until date)
    language sql stable security definer set search_path = public, pg_temp as
$$
    with mine as materialized (
        select c.id, c.recorded_at from cases c where c.unit_id = (select app.own_unit()) and c.stage <> 'CLOSED' and c.id in (select app.visible_cases())),
    moved as (select s.case_id, max(s.at) as at from stage_changes s where s.case_id in (select id from mine) group by 1),
    told as (select t.case_id, max(t.recorded_at) as at from chronology t where t.case_id in (select id from mine) group by 1),
    kept as (select e.case_id, max(e.recorded_at) as at from exhibits e where e.case_id in (select id from mine) group by 1),
    accused as (select s.case_id, count(*)::int as n from suspects s where s.case_id in (select id from mine) group by 1),
    harmed as (select v.case_id, count(*)::int as n, count(*) filter (where v.child)::int as children from victims v where v.case_id in (select id from mine) group by 1),
    due as (
        select d.case_id, count(*) filter (where d.due_on < today)::int as overdue, min(d.due_on) filter (where d.due_on < today) as first_overdue,
               count(*) filter (where d.due_on between today and soon)::int as due_soon, min(d.due_on) filter (where d.due_on between today and soon) as first_due_soon,
               count(*) filter (where d.rule_id = any (custody))::int as clocks, min(d.due_on) filter (where d.rule_id = any (custody)) as next_clock
        from deadlines d where d.case_id in (select id from mine) and d.status = 'Running' and d.kind <> 'Minimum' group by 1),
    guarded as (
        select p.case_id, count(*)::int as n from protection_measures p
        where p.case_id in (select id from mine) and p.status in ('Granted', 'PartlyGranted') and p.expires_on between today and ending group by 1),
    measures as (
        select m.case_id, count(*)::int as eligible, count(m.applied_on)::int as applied, count(*) filter (where m.decision in ('Granted', 'PartlyGranted'))::int as granted,
               count(*) filter (where m.status = 'Used')::int as used
        from special_measures m where m.case_id in (select id from mine) group by 1),
    heard as (
        select h.case_id, array_agg(h.interviews) filter (where h.interviews > 0) as interviews, sum(h.confrontations)::int as confrontations
        from (select i.case_id, i.victim_id, count(*) filter (where i.kind <> 'CONFRONTATION')::int as interviews, count(*) filter (where i.kind = 'CONFRONTATION')::int as confrontations
              from interviews i join interview_outcomes o on o.interview_id = i.id and o.held where i.case_id in (select id from mine) group by 1, 2) h group by 1),
    waiting as (
        select w.case_id, count(*)::int as n from (
            select p.case_id from charge_proposals p where p.state = 'Waiting' union all select s.case_id from case_strategies s where s.state = 'Proposed'
            union all select t.case_id from settlements t where t.state = 'Waiting' union all select n.case_id from discontinuance_notices n where n.review_asked_on is not null and n.outcome is null) w
        where w.case_id in (select id from mine) group by 1),
    blocked as (
        select distinct on (b.case_id) b.case_id, count(*) over (partition by b.case_id)::int as n, b.reason_code::text as reason, b.expected_by
        from blockages b where b.case_id in (select id from mine) and b.ended_on is null order by b.case_id, b.expected_by, b.since)
    select m.id, coalesce(moved.at, m.recorded_at), greatest(moved.at, told.at, kept.at, m.recorded_at), coalesce(accused.n, 0), coalesce(harmed.n, 0), coalesce(harmed.children, 0),
           coalesce(due.overdue, 0), due.first_overdue, coalesce(due.due_soon, 0), due.first_due_soon, coalesce(due.clocks, 0), due.next_clock, coalesce(guarded.n, 0),
           coalesce(measures.eligible, 0), coalesce(measures.applied, 0), coalesce(measures.granted, 0), coalesce(measures.used, 0),
           coalesce(heard.interviews, '{}'), coalesce(heard.confrontations, 0), coalesce(waiting.n, 0),
           coalesce(blocked.n, 0), blocked.reason, blocked.expected_by
    from mine m
    left join moved on moved.case_id = m.id left join told on told.case_id = m.id left join kept on kept.case_id = m.id left join accused on accused.case_id = m.id
    left join harmed on harmed.case_id = m.id left join due on due.case_id = m.id left join guarded on guarded.case_id = m.id left join measures on measures.case_id = m.id
    left join heard on heard.case_id = m.id left join waiting on waiting.case_id = m.id left join blocked on blocked.case_id = m.id
$$;

-- What came and went between two moments in the unit's cases that the caller may see. A case that was opened again was closed as often as it was.
create or replace function app.caseload_flow(since timestamptz, until timestamptz, of_lead uuid) returns table (opened integer, charged integer, closed integer, open_at_end integer)
    language sql stable security definer set search_path = public, pg_temp as
$$
    with mine as materialized (
        select c.id, (c.opened_on::timestamp at time zone u.time_zone) as opened_at from cases c join units u on u.id = c.unit_id
        where c.unit_id = (select app.own_unit()) and c.id in (select app.visible_cases()) and (of_lead is null or c.lead_id = of_lead)),
    steps as materialized (select s.case_id, s.at, s."to", s.sequence from stage_changes s where s.case_id in (select id from mine) and s.at < until),
    stood as (select distinct on (s.case_id) s.case_id, s."to" from steps s order by s.case_id, s.sequence desc)
    select (select count(*)::int from mine where opened_at >= since and opened_at < until),
           (select count(distinct case_id)::int from steps where "to" = 'CHARGED' and at >= since),
           (select count(*)::int from steps where "to" = 'CLOSED' and at >= since),
           (select count(*)::int from mine m left join stood on stood.case_id = m.id where m.opened_at < until and stood."to" is distinct from 'CLOSED')
$$;
