-- Which reminders are due, and for whom: all that the sending job may learn without acting as someone. It then acts as each
-- recipient, whose access is checked again, so that a reminder cannot tell anyone of a case they may no longer see.
-- One row per recipient not yet told (the owner of the deadline and the lead of the case); a row without one when all are told.
drop function if exists app.due_reminders(timestamptz, integer);
create function app.due_reminders(at timestamptz, most integer)
returns table (reminder_id uuid, deadline_id uuid, recipient_id uuid) language sql stable security definer set search_path = public, pg_temp as
$$
    select r.id, r.deadline_id, p.person
    from (select id, deadline_id, case_id, due_at from reminders where settled_at is null and due_at <= at order by due_at, id limit most) r
    join deadlines d on d.id = r.deadline_id
    join cases c on c.id = r.case_id
    left join lateral (
        select distinct person from unnest(array[d.owner_id, c.lead_id]) as person
        where not exists (select 1 from reminder_deliveries x where x.reminder_id = r.id and x.recipient_id = person)) p on true
    order by r.due_at, r.id
$$;

-- Once everyone was told. Nobody acts here: it may be that no recipient may see the case any more.
create or replace function app.settle_reminder(wanted uuid, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as
$$ update reminders set settled_at = at where id = wanted and settled_at is null $$;
