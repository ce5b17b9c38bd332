-- M6 special measures, M7 interviews, M10 compensation (who claimed was entitled to), M11 non-punishment, M12 identified, M17 engagement. Victims by the quarter in which they were
-- recorded; whoever was found to be none is left out.
drop function if exists stats.victims(date, date);
create function stats.victims(first date, past date) returns table (id uuid, case_id uuid, unit_id uuid, form text, quarter integer) language sql stable as
$$
    select v.id, v.case_id, c.unit_id, c.form, extract(quarter from v.recorded_at at time zone 'UTC')::integer
    from victims v join stats.cases() c on c.id = v.case_id
    where v.recorded_at >= first::timestamp at time zone 'UTC' and v.recorded_at < past::timestamp at time zone 'UTC' and v.status not in ('RG_NEGATIVE', 'FORMAL_ID_NEGATIVE')
$$;

drop function if exists stats.interviews();
create function stats.interviews() returns table (victim_id uuid, confrontation boolean, same_interviewer boolean) language sql stable as
$$ select i.victim_id, i.kind = 'CONFRONTATION', i.same_interviewer from interviews i join interview_outcomes o on o.interview_id = i.id and o.held $$;

drop function if exists stats.victim_counts(date, date);
create function stats.victim_counts(first date, past date) returns table (measure text, unit_id uuid, form text, quarter integer, trait text, count bigint) language sql stable as
$$
    with held as (select victim_id, count(*) filter (where not confrontation) as interviews, count(*) filter (where confrontation) as confrontations,
                      count(*) filter (where not confrontation and same_interviewer is not null) as repeated, count(*) filter (where not confrontation and same_interviewer) as same from stats.interviews() group by 1),
    claims as (select k.victim_id, bool_or(k.outcome in ('AWARDED', 'PARTLY_AWARDED', 'SETTLED')) as awarded,
                   bool_or(k.outcome in ('AWARDED', 'PARTLY_AWARDED', 'SETTLED') and exists (select 1 from compensation_payments p where p.claim_id = k.id)) as paid from compensation_claims k group by 1),
    due as (select distinct on (victim_id) victim_id, answer = 'ENTITLED' as entitled from entitlements order by victim_id, number desc),
    measures as (select victim_id, bool_or(applied_on is not null) as applied, bool_or(applied_on is not null and decision in ('Granted', 'PartlyGranted')) as granted,
                     bool_or(applied_on is not null and decision in ('Granted', 'PartlyGranted') and status = 'Used') as used from special_measures group by 1),
    assessed as (select coalesce(a.victim_id, s.linked_victim_id) as victim_id from non_punishment_assessments a left join suspects s on s.id = a.suspect_id
                 where exists (select 1 from non_punishment_decisions d where d.assessment_id = a.id) group by 1),
    condemned as (select s.linked_victim_id as victim_id from suspects s join counts k on k.suspect_id = s.id
                  join (select w.*, w.number = max(w.number) over (partition by w.count_id) as last from count_verdicts w) v on v.count_id = k.id and v.last
                  where s.linked_victim_id is not null and v.verdict in ('CONVICTED_AS_CHARGED', 'CONVICTED_LESSER', 'CONVICTED_OTHER_OFFENCE', 'PARTIAL') group by 1),
    engagement as (select distinct on (victim_id) victim_id, state from engagement_states order by victim_id, "on" desc, recorded_at desc)
    select m.measure, v.unit_id, v.form, v.quarter, null, sum(m.counted)::bigint
    from stats.victims(first, past) v
    left join held on held.victim_id = v.id left join claims on claims.victim_id = v.id left join measures on measures.victim_id = v.id
    left join assessed on assessed.victim_id = v.id left join condemned on condemned.victim_id = v.id left join engagement on engagement.victim_id = v.id left join due on due.victim_id = v.id
    cross join lateral (values
        ('victims', 1), ('victims.entitled', (due.entitled or claims.victim_id is not null)::integer), ('victims.entitled.claimed', (claims.victim_id is not null)::integer),
        ('victims.entitled.claimed.awarded', claims.awarded::integer), ('victims.entitled.claimed.awarded.paid', claims.paid::integer),
        ('victims.eligible', (measures.victim_id is not null)::integer), ('victims.eligible.applied', measures.applied::integer), ('victims.eligible.applied.granted', measures.granted::integer),
        ('victims.eligible.applied.granted.used', measures.used::integer), ('victims.assessed', (assessed.victim_id is not null)::integer), ('victims.condemned', (condemned.victim_id is not null)::integer),
        ('victims.interviewed', (held.interviews > 0)::integer), ('victims.interviewed.often', (held.interviews > 2)::integer), ('victims.confronted', (held.confrontations > 0)::integer),
        ('interviews', held.repeated::integer), ('interviews.same', held.same::integer), ('victims.disengaged', (engagement.state in ('WITHDRAWN', 'UNTRACEABLE'))::integer)) m (measure, counted)
    where m.counted > 0
    group by 1, 2, 3, 4
$$;
