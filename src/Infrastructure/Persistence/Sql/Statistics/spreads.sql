-- Medians and 90th percentiles (nearest rank): M7 interviews per victim, M8 early involvement, M14 duration, M17 days since the last contact. Over all cases and by form.
drop function if exists stats.spreads(date, date);
create function stats.spreads(first date, past date) returns table (spread text, form text, count bigint, median numeric, p90 numeric) language sql stable as
$$
    with steps as (
        select s.case_id, c.form, s."to" as stage, s.at, lead(s.at) over (partition by s.case_id order by s.sequence) as ended from stage_changes s join stats.cases() c on c.id = s.case_id),
    closed as (select case_id, form, min(at) as at from steps where stage = 'CLOSED' group by 1, 2),
    stopped as (
        select p.case_id, sum(extract(epoch from p.ended - p.at) / 86400) as days from steps p join closed d on d.case_id = p.case_id and p.ended <= d.at
        where p.stage in ('SUSPENDED', 'TRANSFERRED_ABROAD') group by 1),
    values_of as (
        select 'advice' as spread, c.form, (c.advised_on - c.reported_on)::numeric as value from stats.cases() c
        where c.opened_on >= first and c.opened_on < past and c.advised_on is not null and c.reported_on is not null
        union all
        select 'interviews', v.form, count(*) from stats.victims(first, past) v join stats.interviews() i on i.victim_id = v.id and not i.confrontation group by v.id, v.form
        union all
        select 'contact', v.form, extract(day from now() - max(t.at)) from stats.victims(first, past) v join contact_attempts t on t.victim_id = v.id and t.reached group by v.id, v.form
        union all
        select 'stage.' || s.stage, s.form, extract(epoch from s.ended - s.at) / 86400 from steps s where s.ended >= first::timestamp at time zone 'UTC' and s.ended < past::timestamp at time zone 'UTC' and s.stage <> 'CLOSED'
        union all
        select t.spread, d.form, t.days from closed d join stats.cases() c on c.id = d.case_id left join stopped on stopped.case_id = d.case_id
        cross join lateral (values ('total', (d.at::date - c.opened_on)::numeric), ('running', greatest(0, (d.at::date - c.opened_on) - coalesce(stopped.days, 0))::numeric)) t (spread, days)
        where d.at >= first::timestamp at time zone 'UTC' and d.at < past::timestamp at time zone 'UTC')
    select spread, form, count(*), round(percentile_disc(0.5) within group (order by value)), round(percentile_disc(0.9) within group (order by value))
    from values_of group by grouping sets ((spread), (spread, form))
$$;

-- M10: what was claimed, awarded and paid, of the claims filed in the year.
drop function if exists stats.money(date, date);
create function stats.money(first date, past date) returns table (currency text, claims bigint, awarded_claims bigint, paid_claims bigint, claimed numeric, awarded numeric, paid numeric) language sql stable as
$$
    select k.currency::text, count(distinct k.id), count(distinct k.id) filter (where h.awarded > 0), count(distinct k.id) filter (where h.paid > 0), sum(h.claimed), sum(h.awarded), sum(h.paid)
    from compensation_claims k join stats.cases() c on c.id = k.case_id join compensation_heads h on h.claim_id = k.id
    where k.filed_on >= first and k.filed_on < past group by 1
$$;
