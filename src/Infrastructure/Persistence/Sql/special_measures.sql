-- Victims for whom no special measure was applied for (nor declined) at a hearing to come, and who is to be told: the lead and the
-- coordinators of the case. The job learns ids, the day and the unit's calendar, counts the working days, and then acts as each recipient.
create or replace function app.hearings_without_special_measures(at timestamptz, until timestamptz, most integer)
returns table (hearing_id uuid, victim_id uuid, recipient_id uuid, hearing_day date, holiday_calendar text, unit_zone text) language sql stable security definer set search_path = public, pg_temp as
$$
    select h.id, v.id, p.person, (h.starts_at at time zone h.time_zone)::date, u.holiday_calendar, u.time_zone
    from hearings h
    join cases c on c.id = h.case_id
    join units u on u.id = c.unit_id
    join victims v on v.case_id = h.case_id
    cross join lateral (
        select c.lead_id as person
        union select m.user_id from case_members m join staff s on s.id = m.user_id
              where m.case_id = c.id and m.removed_at is null and 'victimCoordinator' = any (s.roles)) p
    where h.status in ('Fixed', 'Moved') and h.with_victims and h.starts_at > at and h.starts_at <= until
      and not exists (select 1 from special_measures x where x.hearing_id = h.id and x.victim_id = v.id and x.status not in ('Eligible', 'Assessed'))
      and not exists (select 1 from special_measure_alerts a where a.hearing_id = h.id and a.victim_id = v.id and a.recipient_id = p.person
                      and a.hearing_day = (h.starts_at at time zone h.time_zone)::date) -- moved to another day, it is told again
    order by h.starts_at, h.id, v.id, p.person limit most
$$;

-- For someone who cannot be told any more: they left, or may not see the case.
drop function if exists app.skip_special_measure_alert(uuid, uuid, uuid, timestamptz);
create or replace function app.skip_special_measure_alert(hearing uuid, victim uuid, person uuid, at timestamptz, hearing_day date)
returns void language sql security definer set search_path = public, pg_temp as
$$ insert into special_measure_alerts (hearing_id, victim_id, recipient_id, delivered_at, hearing_day) values (hearing, victim, person, at, hearing_day) on conflict do nothing $$;
