-- Of which tasks whom to remind: the owner from two days before the last day on (round 0), then owner and lead once for each week that it is
-- overdue. Like the reminders of deadlines the sending job learns ids only, and then acts as each recipient, whose access is checked again.
create or replace function app.tasks_to_remind(at timestamptz, most integer)
returns table (case_id uuid, task_id uuid, round integer, recipient_id uuid) language sql stable security definer set search_path = public, pg_temp as
$$
    select t.case_id, t.id, t.round, p.person
    from (select x.id, x.case_id, x.owner_id, c.lead_id, greatest(0, (d.day - x.due_on + 6) / 7) as round
          from case_tasks x
          join cases c on c.id = x.case_id
          join units u on u.id = c.unit_id
          cross join lateral (select (at at time zone u.time_zone)::date as day) d
          where x.state = 'Open' and x.due_on <= ((at + interval '3 days')::date) and x.due_on <= d.day + 2) t
    cross join lateral (select distinct person from unnest(case when t.round = 0 then array[t.owner_id] else array[t.owner_id, t.lead_id] end) as person) p
    where not exists (select 1 from task_reminders r where r.task_id = t.id and r.round = t.round and r.recipient_id = p.person)
    order by t.id, p.person limit most
$$;

-- For someone who cannot be told any more: they left, or may not see the case.
create or replace function app.skip_task_reminder(wanted uuid, in_round integer, person uuid, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as
$$ insert into task_reminders (task_id, round, recipient_id, delivered_at) values (wanted, in_round, person, at) on conflict do nothing $$;

-- A closed task says for ever what came of it; and no task is handed to another case or becomes one about something else.
create or replace function app.keep_task() returns trigger language plpgsql as $$
begin
    if old.state <> 'Open' then
        raise exception 'a closed task does not change' using errcode = 'insufficient_privilege';
    end if;
    if (new.case_id, new.number, new.set_by, new.set_at) is distinct from (old.case_id, old.number, old.set_by, old.set_at)
       or (new.count_id, new.element, new.exhibit_id, new.advice_id, new.line) is distinct from (old.count_id, old.element, old.exhibit_id, old.advice_id, old.line) then
        raise exception 'what a task is about does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on case_tasks;
create trigger kept before update on case_tasks for each row execute function app.keep_task();
drop trigger if exists never_removed on case_tasks;
create trigger never_removed before delete on case_tasks for each row execute function app.refuse_change();

-- The words of a version never change, and it is answered once.
create or replace function app.keep_strategy() returns trigger language plpgsql as $$
begin
    if old.state <> 'Proposed' or to_jsonb(new) - '{state,answered_by,answered_at,answer}'::text[] <> to_jsonb(old) - '{state,answered_by,answered_at,answer}'::text[] then
        raise exception 'a version of the strategy does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on case_strategies;
create trigger kept before update on case_strategies for each row execute function app.keep_strategy();
drop trigger if exists never_removed on case_strategies;
create trigger never_removed before delete on case_strategies for each row execute function app.refuse_change();
