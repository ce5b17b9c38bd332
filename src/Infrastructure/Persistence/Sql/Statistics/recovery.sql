-- M9 what was gained and what came back, M16 requests to other States, M18 training.
drop function if exists stats.recovery(date, date);
create function stats.recovery(first date, past date) returns table (currency text, estimated_cases bigint, realised_cases bigint, estimated numeric, realised numeric) language sql stable as
$$
    with opened as (select c.id from stats.cases() c where c.opened_on >= first and c.opened_on < past),
    estimates as (select distinct on (b.case_id) b.case_id, b.currency::text, b.amount from benefit_estimates b join opened o on o.id = b.case_id order by b.case_id, b.number desc),
    realised as (
        select x.case_id, x.currency, sum(x.amount) as amount
        from (select e.case_id, e.currency::text, e.amount from enforcement_steps e where e.kind = 'CONFISCATION_REALISED' and e.amount is not null
              union all -- what belongs to no sentence; the rest is counted with it
              select s.case_id, a.currency::text, s.amount from asset_steps s join assets a on a.id = s.asset_id where s.measure = 'REALISED' and s.enforcement_step_id is null and s.amount is not null) x
        join opened o on o.id = x.case_id group by 1, 2)
    select coalesce(e.currency, r.currency), count(e.case_id), count(r.case_id), coalesce(sum(e.amount), 0), coalesce(sum(r.amount), 0)
    from estimates e full join realised r on r.case_id = e.case_id and r.currency = e.currency group by 1
$$;

-- By the quarter in which they were sent. What was answered, or answered in part, was acknowledged.
drop function if exists stats.request_counts(date, date);
create function stats.request_counts(first date, past date) returns table (measure text, unit_id uuid, form text, quarter integer, trait text, count bigint) language sql stable as
$$
    select m.measure, c.unit_id, c.form, extract(quarter from r.sent_on)::integer, null, count(*)
    from assistance_requests r join stats.cases() c on c.id = r.case_id
    cross join lateral (values
        ('requests', true), ('requests.acknowledged', r.acknowledged_on is not null), ('requests.acknowledged.answered', r.state = 'COMPLETE'),
        ('requests.overdue', r.due_by is not null and coalesce(r.ended_on, current_date) > r.due_by and r.state <> 'WITHDRAWN')) m (measure, counted)
    where r.sent_on >= first and r.sent_on < past and m.counted
    group by 1, 2, 3, 4
$$;

-- Days from sending to acknowledgement and to the answer: over all and by form of the case, and over all forms by instrument and by State.
drop function if exists stats.request_spreads(date, date);
create function stats.request_spreads(first date, past date) returns table (spread text, form text, count bigint, median numeric, p90 numeric) language sql stable as
$$
    with days as (
        select c.form, r.instrument::text, r.country::text, t.until, t.taken
        from assistance_requests r join stats.cases() c on c.id = r.case_id
        cross join lateral (values ('acknowledged', (r.acknowledged_on - r.sent_on)::numeric), ('answered', case when r.state = 'COMPLETE' then (r.ended_on - r.sent_on)::numeric end)) t (until, taken)
        where r.sent_on >= first and r.sent_on < past and t.taken is not null)
    select case when grouping(d.instrument) = 0 then 'request.' || d.until || '.instrument.' || d.instrument when grouping(d.country) = 0 then 'request.' || d.until || '.country.' || d.country else 'request.' || d.until end,
        d.form, count(*), round(percentile_disc(0.5) within group (order by d.taken)), round(percentile_disc(0.9) within group (order by d.taken))
    from days d group by grouping sets ((d.until), (d.until, d.form), (d.until, d.instrument), (d.until, d.country))
$$;

-- Active staff, and those of them whose training holds, as on the last day; of no form and no quarter.
drop function if exists stats.training_counts(date);
create function stats.training_counts(day date) returns table (measure text, unit_id uuid, form text, quarter integer, trait text, count bigint) language sql stable as
$$
    with active as (select s.id, s.unit_id from staff s where s.disabled_at is null or s.disabled_at::date > day)
    select 'staff', a.unit_id, '', 0, null::text, count(*) from active a group by 2
    union all
    select 'staff.trained', a.unit_id, '', 0, r.topic::text, count(distinct a.id)
    from active a join training_records r on r.user_id = a.id and r.taken_back_at is null and r.completed_on <= day and (r.valid_until is null or r.valid_until >= day) group by 2, 5
$$;
