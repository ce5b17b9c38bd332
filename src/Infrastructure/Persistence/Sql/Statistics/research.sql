-- The rows of one export for research: of the year asked for, once it is approved and as long as it has not expired. Restricted cases and those who
-- refused research are not in it. Codes only: no name, no text, no day.
drop function if exists app.research_rows(uuid, date);
create function app.research_rows(wanted uuid, today date)
returns table (victim_id uuid, unit text, gender text, child boolean, status text, body text, exploitation text[], roles text[], case_closed boolean, support_open boolean, support text[], referral_reason text, consent boolean)
language sql stable security definer set search_path = public, pg_temp as
$$
    select v.id, u.code::text, v.gender::text, v.child, v.status::text, d.body::text, c.exploitation::text[],
        coalesce((select array_agg(distinct s.chain_role::text) from suspects s where s.case_id = c.id), '{}'), c.stage = 'CLOSED',
        coalesce(p.ended_on is null and p.id is not null, false), coalesce(p.types::text[], '{}'), r.reason::text, k.given
    from research_exports e
    join victims v on v.recorded_at >= make_date(e.year, 1, 1)::timestamp at time zone 'UTC' and v.recorded_at < make_date(e.year + 1, 1, 1)::timestamp at time zone 'UTC'
    join cases c on c.id = v.case_id and not c.restricted
    join units u on u.id = c.unit_id
    left join lateral (select x.body from status_decisions x where x.victim_id = v.id order by x.number desc limit 1) d on true
    left join lateral (select x.id, x.ended_on, x.types from support_plans x where x.victim_id = v.id order by x.recorded_at desc limit 1) p on true
    left join lateral (select x.reason from referrals x where x.victim_id = v.id and not x.incoming order by x."on" desc, x.recorded_at desc limit 1) r on true
    left join lateral (select x.given from consent_decisions x where x.victim_id = v.id and x.scope = 'RESEARCH' order by x."on" desc, x.recorded_at desc limit 1) k on true
    where e.id = wanted and e.state = 'Approved' and e.expires_on >= today and today >= current_date - 1 and k.given is distinct from false
      and (app.has_role('analyst') or app.has_role('supervisor'))
$$;
