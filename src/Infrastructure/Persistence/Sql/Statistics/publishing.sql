-- What is published, asked for and aimed at: read by those who keep statistics, written by those who may. What was asked for never changes; it is answered once, by another person.
do $$
declare
    target text;
begin
    foreach target in array array['statistics_releases', 'research_exports', 'prosecution_targets'] loop
        execute format('alter table %I enable row level security', target);
        execute format('drop policy if exists read on %I', target);
        execute format('create policy read on %I for select using ((select app.reads_statistics()))', target);
        execute format('drop trigger if exists never_removed on %I', target);
        execute format('create trigger never_removed before delete on %I for each row execute function app.refuse_change()', target);
        execute format('drop trigger if exists never_emptied on %I', target);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function app.refuse_change()', target);
    end loop;
end $$;

drop policy if exists ask on statistics_releases;
create policy ask on statistics_releases for insert with check (asked_by = (select app.uid()) and state = 'Waiting' and ((select app.has_role('analyst')) or (select app.has_role('supervisor'))));
drop policy if exists answer on statistics_releases;
create policy answer on statistics_releases for update using ((select app.has_role('supervisor')) and asked_by <> (select app.uid())) with check (answered_by = (select app.uid()));

drop policy if exists ask on research_exports;
create policy ask on research_exports for insert with check (asked_by = (select app.uid()) and state = 'Waiting' and ((select app.has_role('analyst')) or (select app.has_role('supervisor'))));
drop policy if exists answer on research_exports;
create policy answer on research_exports for update using ((select app.has_role('supervisor')) and asked_by <> (select app.uid())) with check (answered_by = (select app.uid()));

drop policy if exists aim on prosecution_targets;
create policy aim on prosecution_targets for insert with check (set_by = (select app.uid()) and ((select app.has_role('supervisor')) or (select app.has_role('administrator'))));
drop trigger if exists append_only on prosecution_targets;
create trigger append_only before update on prosecution_targets for each row execute function app.refuse_change();

create or replace function app.keep_asked() returns trigger language plpgsql as $$
begin
    if old.state <> 'Waiting' or to_jsonb(new) - '{state,answered_by,answered_at,answer}'::text[] <> to_jsonb(old) - '{state,answered_by,answered_at,answer}'::text[] then
        raise exception 'what was asked for does not change, and is answered once' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on statistics_releases;
create trigger kept before update on statistics_releases for each row execute function app.keep_asked();
drop trigger if exists kept on research_exports;
create trigger kept before update on research_exports for each row execute function app.keep_asked();
