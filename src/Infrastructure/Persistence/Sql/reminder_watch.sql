-- The second pair of eyes: shares nothing with the sending of reminders, not even app.is_quiet, so that one mistake does not blind both.
-- A reminder that should have gone 15 minutes ago and of which nobody was told is an outage, also when it was settled because there was nobody left to tell: every administrator is told of it once,
-- and once more when it is over. Numbers only: administrators see no case.
create or replace function app.watch_reminders(at timestamptz)
returns table (event text, waiting integer) language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    was reminder_watch;
    late integer;
    said text := '';
begin
    select * into was from reminder_watch w for update; -- instances take turns
    select count(*) into late
    from reminders r
    join deadlines d on d.id = r.deadline_id and d.status = 'Running'
    join cases c on c.id = r.case_id
    join units u on u.id = c.unit_id
    where r.due_at <= at - interval '15 minutes'
      and (r.settled_at is null or (r.due_at > at - interval '1 day' and exists (select 1 from reminder_deliveries x where x.reminder_id = r.id)))
      and not exists (select 1 from reminder_deliveries x where x.reminder_id = r.id and not x.skipped)
      and (coalesce(d.due_at, (d.due_on + 1)::timestamp at time zone u.time_zone) - at <= interval '23 hours 45 minutes'
           or u.quiet_from is null
           -- Seconds since the quiet began, round the clock, against its length: neither now nor 15 minutes ago.
           or not exists (select 1 from unnest(array[at, at - interval '15 minutes']) as moment
                          where mod(86400 + extract(epoch from (moment at time zone u.time_zone)::time - u.quiet_from), 86400)
                              < mod(86400 + extract(epoch from u.quiet_until - u.quiet_from), 86400)));
    if late > 0 and was.alarmed_at is null then
        said := 'alarm';
    elsif late = 0 and was.alarmed_at is not null then
        said := 'clear';
    end if;
    if said <> '' then
        insert into notifications (id, user_id, text, link, created_at)
        select gen_random_uuid(), s.id, case said when 'alarm' then format('Reminders are not being sent: %s should have gone 15 minutes ago.', late) else 'Reminders are being sent again.' end, '/admin/jobs', at
        from staff s where s.disabled_at is null and 'administrator' = any (s.roles);
        insert into mail (id, recipient_id, address, subject, body, created_at, attempts, next_attempt_at, last_failure)
        select gen_random_uuid(), s.id, s.email, case said when 'alarm' then 'CaseTracker: reminders are not being sent' else 'CaseTracker: reminders are being sent again' end,
               case said when 'alarm' then format(E'%s reminders should have gone 15 minutes ago.\n\n/admin/jobs\n', late) else E'All due reminders were sent.\n\n/admin/jobs\n' end, at, 0, at, ''
        from staff s where s.disabled_at is null and 'administrator' = any (s.roles) and s.email <> '';
    end if;
    update reminder_watch set looked_at = at, waiting = late, alarmed_at = case said when 'alarm' then at when 'clear' then null else was.alarmed_at end;
    return query select said, late;
end
$$;
