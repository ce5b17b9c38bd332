-- Offences: everybody reads them; only administrators write them. What a version says is fixed; it may end, be replaced or be withdrawn.
alter table offence_editions enable row level security;
drop policy if exists read on offence_editions;
create policy read on offence_editions for select using (true);
drop policy if exists write on offence_editions;
create policy write on offence_editions for insert with check (app.has_role('administrator'));
drop policy if exists settle on offence_editions;
create policy settle on offence_editions for update using (app.has_role('administrator'));
drop trigger if exists never_removed on offence_editions;
create trigger never_removed before delete on offence_editions for each row execute function app.refuse_change();
drop trigger if exists never_emptied on offence_editions;
create trigger never_emptied before truncate on offence_editions for each statement execute function app.refuse_change();

create or replace function app.refuse_offence_rewrite() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - '{state,valid_to,end_reason,ended_by,ended_at}'::text[] <> to_jsonb(old) - '{state,valid_to,end_reason,ended_by,ended_at}'::text[]
       or (old.valid_to is not null and new.valid_to is distinct from old.valid_to) or (old.state <> 'Current' and new.state <> old.state) then
        raise exception 'a version of an offence says for ever what it said' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists says_what_it_said on offence_editions;
create trigger says_what_it_said before update on offence_editions for each row execute function app.refuse_offence_rewrite();

-- A charge changes only together with a line of its history; and it leaves trafficking (ICCS 0203, 0204) only with a proposal that a second
-- person approved. A charge in free words counts as trafficking. Checked when the transaction ends, when all of it is written.
create or replace function app.is_trafficking(offence uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select 1 from offence_editions e where e.id = offence and (e.iccs like '0203%' or e.iccs like '0204%')) $$;

-- The newest decision about this person, as a suspect or as the victim who they are, says that they go unpunished (ChargingRule).
create or replace function app.goes_unpunished(who uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$
    select coalesce((
        select d.decision not in ('REFUSED', 'PARTLY')
        from non_punishment_decisions d
        join non_punishment_assessments a on a.id = d.assessment_id
        join suspects s on s.id = who and s.case_id = a.case_id and (a.suspect_id = s.id or a.victim_id = s.linked_victim_id)
        order by d.recorded_at desc, d.number desc limit 1), false)
$$;

create or replace function app.keep_charge() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    line charge_changes%rowtype;
begin
    if (new.offence_id, new.offence, new.legal_basis, new.withdrawn_at, new.last_change) is not distinct from (old.offence_id, old.offence, old.legal_basis, old.withdrawn_at, old.last_change) then
        return null;
    end if;
    select * into line from charge_changes c where c.count_id = new.id and c.number = new.last_change;
    if not found or new.last_change <> old.last_change + 1 or old.withdrawn_at is not null then
        raise exception 'a charge changes only together with its history' using errcode = 'insufficient_privilege';
    end if;
    if old.offence_id is not null and not app.is_trafficking(old.offence_id) then return null; end if;
    if new.withdrawn_at is null and app.is_trafficking(new.offence_id) then return null; end if;
    if new.withdrawn_at is not null and exists (
        select 1 from counts c where c.suspect_id = new.suspect_id and c.id <> new.id and c.withdrawn_at is null and app.is_trafficking(c.offence_id)) then
        return null;
    end if;
    if new.withdrawn_at is not null and line.reason_code = 'NON_PUNISHMENT' and app.goes_unpunished(new.suspect_id) then
        return null;
    end if;
    if not exists (
        select 1 from charge_proposals p where p.id = line.proposal_id and p.count_id = new.id and p.act = line.act and p.to_offence_id is not distinct from line.to_offence_id
                                           and p.state = 'Approved' and p.answered_by <> p.asked_by) then
        raise exception 'a charge leaves trafficking when a second person approved it' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
drop trigger if exists charge_kept on counts;
create constraint trigger charge_kept after update on counts deferrable initially deferred for each row execute function app.keep_charge();
drop trigger if exists never_removed on counts;
create trigger never_removed before delete on counts for each row execute function app.refuse_change();

-- A proposal is answered once; what was asked stays as it was asked.
create or replace function app.keep_charge_proposal() returns trigger language plpgsql as
$$
begin
    if old.state = 'Waiting' and new.state <> 'Waiting' and to_jsonb(new) - '{state,answered_by,answered_at,answer}'::text[] = to_jsonb(old) - '{state,answered_by,answered_at,answer}'::text[] then
        return new;
    end if;
    raise exception 'a proposal is answered once' using errcode = 'insufficient_privilege';
end $$;
drop trigger if exists answered_once on charge_proposals;
create trigger answered_once before update on charge_proposals for each row execute function app.keep_charge_proposal();
drop trigger if exists never_removed on charge_proposals;
create trigger never_removed before delete on charge_proposals for each row execute function app.refuse_change();
drop trigger if exists never_emptied on charge_proposals;
create trigger never_emptied before truncate on charge_proposals for each statement execute function app.refuse_change();

-- The parts of a sentence are seen with it.
alter table sentence_parts enable row level security;
drop policy if exists visible on sentence_parts;
create policy visible on sentence_parts using (exists (select 1 from sentences s where s.id = sentence_parts.sentence_id));
