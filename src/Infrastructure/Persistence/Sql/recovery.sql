-- Whether compensation is due, the money of a case, and requests to other States: nothing of it is ever removed.
do $$
declare
    target text;
begin
    foreach target in array array['entitlements', 'financial_investigations', 'benefit_estimates', 'assets', 'asset_steps', 'assistance_requests', 'assistance_steps'] loop
        execute format('drop trigger if exists never_removed on %I', target);
        execute format('create trigger never_removed before delete on %I for each row execute function app.refuse_change()', target);
        execute format('drop trigger if exists never_emptied on %I', target);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function app.refuse_change()', target);
    end loop;
    foreach target in array array['entitlements', 'benefit_estimates', 'asset_steps', 'assistance_steps'] loop
        execute format('drop trigger if exists append_only on %I', target);
        execute format('create trigger append_only before update on %I for each row execute function app.refuse_change()', target);
    end loop;
end $$;

drop trigger if exists kept on financial_investigations;
create trigger kept before update on financial_investigations for each row execute function app.keep_once('closed_on,outcome,closing_note,closed_by', 'closed_on');
drop trigger if exists kept on assets;
create trigger kept before update on assets for each row execute function app.keep_once('state,state_on,steps,basis');

-- An asset stands where its newest step put it. Checked when the transaction ends, when all of it is written.
create or replace function app.keep_asset() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select 1 from asset_steps s where s.asset_id = new.id and s.number = new.steps and s.measure = new.state and s.done_on = new.state_on)
       and not exists (select 1 from asset_steps s where s.asset_id = new.id and s.number > new.steps) then
        return null;
    end if;
    raise exception 'an asset moves only together with its steps' using errcode = 'insufficient_privilege';
end $$;
drop trigger if exists state_kept on assets;
create constraint trigger state_kept after insert or update on assets deferrable initially deferred for each row execute function app.keep_asset();

-- Money of a sentence is counted once: assets never stand for more of an enforcement step than it brought, nor for one of another case.
create or replace function app.keep_realised() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if new.enforcement_step_id is not null and not exists (
        select 1 from enforcement_steps e join assets a on a.id = new.asset_id
        where e.id = new.enforcement_step_id and e.case_id = new.case_id and a.case_id = new.case_id and e.kind = 'CONFISCATION_REALISED' and e.currency = a.currency
          and e.amount >= (select sum(s.amount) from asset_steps s where s.enforcement_step_id = e.id)) then
        raise exception 'more was realised than the sentence brought' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
drop trigger if exists realised_kept on asset_steps;
create constraint trigger realised_kept after insert on asset_steps deferrable initially deferred for each row execute function app.keep_realised();

drop trigger if exists kept on assistance_requests;
create trigger kept before update on assistance_requests for each row execute function app.keep_once('state,state_on,steps,acknowledged_on,ended_on', 'ended_on');

-- A request stands where its newest step put it.
create or replace function app.keep_assistance() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select 1 from assistance_steps s where s.request_id = new.id and s.number = new.steps and s.happened_on = new.state_on and (s.kind = new.state or s.kind = 'CHASED'))
       and not exists (select 1 from assistance_steps s where s.request_id = new.id and s.number > new.steps)
       and (new.ended_on is not null) = exists (select 1 from assistance_steps s where s.request_id = new.id and s.kind in ('COMPLETE', 'REFUSED', 'WITHDRAWN')) then
        return null;
    end if;
    raise exception 'a request moves only together with its steps' using errcode = 'insufficient_privilege';
end $$;
drop trigger if exists state_kept on assistance_requests;
create constraint trigger state_kept after insert or update on assistance_requests deferrable initially deferred for each row execute function app.keep_assistance();
