-- Which reminders are due, and for whom: all that the sending job may learn without acting as someone. It then acts as each
-- recipient, whose access is checked again, so that a reminder cannot tell anyone of a case they may no longer see.

-- Quiet hours may run over midnight.
create or replace function app.is_quiet(at timestamptz, zone text, quiet_from time, quiet_until time) returns boolean language sql stable as
$$
    select case
        when quiet_from is null or quiet_until is null then false
        when quiet_from < quiet_until then (at at time zone zone)::time >= quiet_from and (at at time zone zone)::time < quiet_until
        else (at at time zone zone)::time >= quiet_from or (at at time zone zone)::time < quiet_until end
$$;

-- One row per person to tell now: the owner; a while after that, when nobody acted, the lead; a while later the supervisors of the unit. Whoever
-- acts settles the reminder. A person who could not be told (gone, shut out) is passed over and the next follows at once. A row without a
-- person says that nobody is left. What is critical (less than a day to the end) knows no quiet hours and waits less. Earliest first.
drop function if exists app.due_reminders(timestamptz, integer);
create function app.due_reminders(at timestamptz, most integer)
returns table (reminder_id uuid, deadline_id uuid, recipient_id uuid, step smallint) language sql stable security definer set search_path = public, pg_temp as
$$
    with waiting as (
        select r.id, r.deadline_id, r.due_at, d.status = 'Running' as running, d.owner_id, c.lead_id, c.unit_id, w.critical,
               w.critical or not app.is_quiet(at, u.time_zone, u.quiet_from, u.quiet_until) as may_go,
               o.delivered_at + make_interval(hours => case when o.skipped then 0 when w.critical then u.critical_lead_after_hours else u.lead_after_hours end) as lead_from,
               l.delivered_at + make_interval(hours => case when l.skipped then 0 when w.critical then u.critical_supervisor_after_hours else u.supervisor_after_hours end) as supervisors_from,
               o.recipient_id is null as owner_waits, l.recipient_id is null as lead_waits
        from reminders r
        join deadlines d on d.id = r.deadline_id
        join cases c on c.id = r.case_id
        join units u on u.id = c.unit_id
        cross join lateral (select coalesce(d.due_at, (d.due_on + 1)::timestamp at time zone u.time_zone) <= at + interval '24 hours' as critical) w
        left join reminder_deliveries o on o.reminder_id = r.id and o.recipient_id = d.owner_id
        left join reminder_deliveries l on l.reminder_id = r.id and l.recipient_id = c.lead_id
        where r.settled_at is null and r.due_at <= at
    ), people as (
        select w.id, w.deadline_id, w.due_at, p.person, p.step
        from waiting w
        cross join lateral (
            select w.owner_id as person, 0::smallint as step where w.owner_waits
            union all
            select w.lead_id, 1::smallint where w.lead_waits and not w.owner_waits and w.lead_id <> w.owner_id and w.lead_from <= at
            union all
            select s.id, 2::smallint from staff s
            where not w.lead_waits and w.supervisors_from <= at and s.unit_id = w.unit_id and s.disabled_at is null and 'supervisor' = any (s.roles)
              and not exists (select 1 from reminder_deliveries x where x.reminder_id = w.id and x.recipient_id = s.id)) p
        where w.running and w.may_go
        union all
        select w.id, w.deadline_id, w.due_at, null, 2::smallint
        from waiting w
        where not w.running
           or (not w.owner_waits and not w.lead_waits and w.supervisors_from <= at
               and not exists (select 1 from staff s where s.unit_id = w.unit_id and s.disabled_at is null and 'supervisor' = any (s.roles)
                               and not exists (select 1 from reminder_deliveries x where x.reminder_id = w.id and x.recipient_id = s.id)))
    )
    select id, deadline_id, person, step from people order by due_at, id, step, person limit most
$$;

-- Nobody acts here: it may be that no recipient may see the case any more.
create or replace function app.settle_reminder(wanted uuid, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as
$$ update reminders set settled_at = at where id = wanted and settled_at is null $$;

-- For someone who cannot be told any more: they left, or may not see the case.
create or replace function app.skip_reminder(wanted uuid, person uuid, as_step smallint, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as
$$ insert into reminder_deliveries (reminder_id, recipient_id, delivered_at, step, skipped) values (wanted, person, at, as_step, true) on conflict do nothing $$;

-- Whose digest of the day is due: from the unit's hour on and for six hours, so that a host that was down makes up for it, and none comes at night.
create or replace function app.due_digests(at timestamptz, most integer)
returns table (recipient_id uuid, day date) language sql stable security definer set search_path = public, pg_temp as
$$
    select s.id, (at at time zone u.time_zone)::date
    from staff s
    join units u on u.id = s.unit_id
    where s.disabled_at is null and s.wants_digest and s.email <> '' and s.roles && array['prosecutor', 'investigator', 'supervisor', 'victimCoordinator']
      and (at at time zone u.time_zone)::time - u.digest_at >= interval '0' and (at at time zone u.time_zone)::time - u.digest_at < interval '6 hours'
      and not exists (select 1 from digest_deliveries x where x.recipient_id = s.id and x.day = (at at time zone u.time_zone)::date)
    order by s.id limit most
$$;
