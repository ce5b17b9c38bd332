-- What the outcome statistics count. No role of the application may use this schema: it is read through Statistics/entry.sql, which gives counts.
-- A restricted case is in none of them: a supervisor who knows the open cases of the unit could subtract them (docs/adr/0038).
create schema if not exists stats;

-- A case of several forms of exploitation stands under SEVERAL, so that the forms add up to all cases.
drop function if exists stats.cases();
create function stats.cases() returns table (id uuid, unit_id uuid, form text, opened_on date, reported_on date, advised_on date) language sql stable as
$$
    select c.id, c.unit_id, case cardinality(c.exploitation) when 1 then c.exploitation[1]::text else 'SEVERAL' end, c.opened_on, c.first_report_on, c.first_prosecutor_advice_on
    from cases c where not c.restricted
$$;

-- Counts as trafficking: ICCS 0203 and 0204, and charges in free words, of which nobody has said that they are another offence.
drop function if exists stats.counts();
create function stats.counts() returns table (id uuid, case_id uuid, suspect_id uuid, victim_id uuid, laid_at timestamptz, stands boolean, trafficking boolean, ever_trafficking boolean, left_by_approval boolean, unpunished boolean)
language sql stable as
$$
    select k.id, k.case_id, k.suspect_id, k.victim_id, k.recorded_at, k.withdrawn_at is null, now_named.iccs is null or now_named.iccs ~ '^020[34]',
        now_named.iccs is null or now_named.iccs ~ '^020[34]' or coalesce(h.ever, false), coalesce(h.approved, false), coalesce(h.unpunished, false)
    from counts k
    left join offence_editions now_named on now_named.id = k.offence_id
    left join (
        select x.count_id, bool_or(x.from_offence_id is null or f.iccs ~ '^020[34]') as ever, bool_or(x.proposal_id is not null) as approved,
            bool_or(x.act = 'Withdrawn' and x.reason_code = 'NON_PUNISHMENT') as unpunished
        from charge_changes x left join offence_editions f on f.id = x.from_offence_id group by x.count_id) h on h.count_id = k.id
$$;

-- Who was charged, and on which day: the first on which a count stood against them while they were under charge. The one place that says so.
drop function if exists stats.charged();
create function stats.charged() returns table (suspect_id uuid, case_id uuid, charged_on date, trafficking boolean, reclassified boolean) language sql stable as
$$
    select k.suspect_id, k.case_id, greatest(min(k.laid_at)::date, c.since), bool_or(k.ever_trafficking),
        bool_or(k.ever_trafficking and k.left_by_approval) or (bool_or(k.ever_trafficking) and not bool_or(k.stands and k.trafficking) and not bool_or(k.unpunished))
    from stats.counts() k
    join (select s.suspect_id, min(s.since) as since from suspect_stages s
          where s.to_stage in ('CHARGED', 'PRE_TRIAL', 'TRIAL', 'VERDICT', 'SENTENCING', 'APPEAL', 'FINAL', 'ENFORCEMENT') group by s.suspect_id) c on c.suspect_id = k.suspect_id
    group by k.suspect_id, k.case_id, c.since
$$;

-- Defendants charged with trafficking of whom a court decided: on the day of the first verdict, with what prevails.
drop function if exists stats.decided();
create function stats.decided() returns table (suspect_id uuid, case_id uuid, decided_on date, convicted boolean, of_trafficking boolean, settled boolean, compensated boolean, custody boolean, suspended boolean, final boolean)
language sql stable as
$$
    select d.suspect_id, d.case_id, d.decided_on, d.convicted, d.of_trafficking, d.settled, coalesce(p.compensated, false) or exists (select 1 from settlements x where x.suspect_id = d.suspect_id and x.state = 'Accepted' and x.compensation > 0), d.convicted and coalesce(p.custody, false),
        d.convicted and coalesce(p.suspended, false), exists (select 1 from suspect_stages s where s.suspect_id = d.suspect_id and s.to_stage in ('FINAL', 'ENFORCEMENT'))
    from (
        select k.suspect_id, k.case_id, min(v.decided_on) as decided_on, bool_or(v.last and v.verdict in ('CONVICTED_AS_CHARGED', 'CONVICTED_LESSER', 'CONVICTED_OTHER_OFFENCE', 'PARTIAL')) as convicted,
            bool_or(v.last and v.verdict in ('CONVICTED_AS_CHARGED', 'CONVICTED_LESSER', 'CONVICTED_OTHER_OFFENCE', 'PARTIAL') and (o.iccs is null or o.iccs ~ '^020[34]')) as of_trafficking,
            bool_or(v.last and v.basis = 'SETTLEMENT') as settled
        from stats.counts() k
        join (select w.*, w.number = max(w.number) over (partition by w.count_id) as last from count_verdicts w) v on v.count_id = k.id
        left join offence_editions o on o.id = v.convicted_of_id
        where k.ever_trafficking group by k.suspect_id, k.case_id) d
    left join (
        select z.suspect_id, bool_or(x.kind = 'COMPENSATION') as compensated, bool_or(x.kind = 'LIFE') or coalesce(sum(x.months) filter (where x.kind in ('IMPRISONMENT', 'SUSPENDED', 'PARTLY_SUSPENDED')), 0) > 0 as custody,
            not bool_or(x.kind = 'LIFE') and coalesce(sum(x.months) filter (where x.kind in ('IMPRISONMENT', 'SUSPENDED', 'PARTLY_SUSPENDED')), 0) > 0
            and sum(x.months) filter (where x.kind in ('IMPRISONMENT', 'SUSPENDED', 'PARTLY_SUSPENDED')) = sum(x.suspended_months) as suspended
        from (select s.*, s.number = max(s.number) over (partition by s.suspect_id) as last from sentences s) z
        join sentence_parts x on x.sentence_id = z.id where z.last group by z.suspect_id) p on p.suspect_id = d.suspect_id
$$;
