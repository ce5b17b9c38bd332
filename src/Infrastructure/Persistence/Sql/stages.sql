-- Stages of people, why proceedings stand still, and what ends them: nothing of it is ever removed.
do $$
declare
    target text;
begin
    foreach target in array array['suspect_stages', 'blockages', 'settlements', 'discontinuances', 'discontinuance_notices', 'appeals', 'enforcement_steps'] loop
        execute format('drop trigger if exists never_removed on %I', target);
        execute format('create trigger never_removed before delete on %I for each row execute function app.refuse_change()', target);
        execute format('drop trigger if exists never_emptied on %I', target);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function app.refuse_change()', target);
    end loop;
    foreach target in array array['suspect_stages', 'discontinuances', 'enforcement_steps'] loop
        execute format('drop trigger if exists append_only on %I', target);
        execute format('create trigger append_only before update on %I for each row execute function app.refuse_change()', target);
    end loop;
end $$;

-- Suspects who were named before people had stages of their own stood where their case stood. No history: their lead had said so for the case.
with before as (
    update suspects s set stage = case c.stage when 'POST_CASE' then 'CLOSED' else c.stage end, stage_on = x.since, last_stage = 1
    from cases c cross join lateral (select coalesce(max(g.at)::date, c.opened_on) as since from stage_changes g where g.case_id = c.id) x
    where c.id = s.case_id and s.last_stage = 0
    returning s.id, s.case_id, s.stage, s.stage_on, s.recorded_at, c.lead_id)
insert into suspect_stages (id, case_id, suspect_id, number, to_stage, since, reason, other_reference, to_state, by, at)
select gen_random_uuid(), case_id, id, 1, stage, stage_on, '', '', '', lead_id, recorded_at from before;

-- Somebody moves only together with a line of their history. Checked when the transaction ends, when all of it is written.
create or replace function app.keep_suspect_stage() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if (new.stage, new.stage_on, new.last_stage) is not distinct from (old.stage, old.stage_on, old.last_stage) then return null; end if;
    if new.last_stage > old.last_stage and exists (
        select 1 from suspect_stages s where s.suspect_id = new.id and s.number = new.last_stage and s.to_stage = new.stage and s.since = new.stage_on) then
        return null;
    end if;
    raise exception 'a suspect moves only together with their history' using errcode = 'insufficient_privilege';
end $$;
drop trigger if exists stage_kept on suspects;
create constraint trigger stage_kept after update on suspects deferrable initially deferred for each row execute function app.keep_suspect_stage();

-- What is recorded stays as it was; it is answered, ended or decided once.
create or replace function app.keep_once() returns trigger language plpgsql as
$$
declare
    later text[] := string_to_array(tg_argv[0], ',');
begin
    if to_jsonb(new) - later <> to_jsonb(old) - later or (tg_nargs > 1 and to_jsonb(old) ->> tg_argv[1] is not null and to_jsonb(old) ->> tg_argv[1] <> '') then
        raise exception 'what was recorded in % stays', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on blockages;
create trigger kept before update on blockages for each row execute function app.keep_once('ended_on,ended_by,end_note', 'ended_on');
drop trigger if exists kept on appeals;
create trigger kept before update on appeals for each row execute function app.keep_once('outcome,decided_on,note,decision_recorded_by', 'outcome');
drop trigger if exists kept on settlements;
create trigger kept before update on settlements for each row execute function app.keep_once('state,answered_by,answered_at,answer,concluded_on,conclusion', 'concluded_on');
drop trigger if exists kept on discontinuance_notices;
create trigger kept before update on discontinuance_notices for each row execute function app.keep_once('told_on,told_by,review_until,review_deadline_id,review_asked_on,outcome,reviewed_on,reviewed_by,reasons', 'outcome');

-- Nothing is accepted that a supervisor did not approve.
create or replace function app.keep_settlement() returns trigger language plpgsql as
$$
begin
    if (old.state, new.state) not in (('Waiting', 'Approved'), ('Waiting', 'Refused'), ('Waiting', 'TakenBack'), ('Approved', 'Accepted'), ('Approved', 'Rejected'), ('Approved', 'TakenBack'))
       or (new.state in ('Approved', 'Refused') and new.answered_by is null)
       or (old.state = 'Approved' and (new.answered_by, new.answered_at, new.answer) is distinct from (old.answered_by, old.answered_at, old.answer)) then
        raise exception 'a settlement goes its way step by step' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists step_by_step on settlements;
create trigger step_by_step before update on settlements for each row execute function app.keep_settlement();
