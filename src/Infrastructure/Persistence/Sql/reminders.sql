-- Which reminders are due, and for whom: all that the sending job may learn without acting as someone. It then acts as each
-- recipient, whose access is checked again, so that a reminder cannot tell anyone of a case they may no longer see.
create or replace function app.due_reminders(at timestamptz, most integer)
returns table (reminder_id uuid, recipient_id uuid) language sql stable security definer set search_path = public, pg_temp as
$$
    select r.id, d.owner_id
    from (select id, deadline_id, case_id, due_at from reminders where settled_at is null and due_at <= at order by due_at limit most) r
    join deadlines d on d.id = r.deadline_id
$$;
