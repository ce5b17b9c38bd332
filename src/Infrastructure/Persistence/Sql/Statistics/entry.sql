-- The only ways in. Counts of all units for those who keep statistics; nothing for anyone else. What is too small to be shown is hidden by the application.
create or replace function app.reads_statistics() returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select app.has_role('analyst') or app.has_role('supervisor') or app.has_role('administrator') $$;

drop function if exists app.outcome_counts(integer);
create function app.outcome_counts(wanted integer) returns table (measure text, unit_id uuid, form text, quarter integer, trait text, count bigint) language sql stable security definer set search_path = public, pg_temp as
$$
    select x.* from (
        select * from stats.defendant_counts(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1))
        union all select * from stats.victim_counts(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1))
        union all select * from stats.case_counts(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1))
        union all select * from stats.request_counts(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1))
        union all select * from stats.training_counts(least(make_date(wanted, 12, 31), current_date))) x
    where app.reads_statistics()
$$;

drop function if exists app.outcome_spreads(integer);
create function app.outcome_spreads(wanted integer) returns table (spread text, form text, count bigint, median numeric, p90 numeric) language sql stable security definer set search_path = public, pg_temp as
$$
    select x.* from (select * from stats.spreads(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1)) union all select * from stats.request_spreads(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1))) x
    where app.reads_statistics()
$$;

drop function if exists app.outcome_money(integer);
create function app.outcome_money(wanted integer) returns table (currency text, claims bigint, awarded_claims bigint, paid_claims bigint, claimed numeric, awarded numeric, paid numeric) language sql stable security definer set search_path = public, pg_temp as
$$ select * from stats.money(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1)) where app.reads_statistics() $$;

drop function if exists app.outcome_recovery(integer);
create function app.outcome_recovery(wanted integer) returns table (currency text, estimated_cases bigint, realised_cases bigint, estimated numeric, realised numeric) language sql stable security definer set search_path = public, pg_temp as
$$ select * from stats.recovery(make_date(wanted, 1, 1), make_date(wanted + 1, 1, 1)) where app.reads_statistics() $$;

-- M1, M2: what the proof matrix weighs, of the trafficking counts laid in the year that stand. The weighing is the application's (docs/adr/0034).
drop function if exists app.outcome_proof_counts(integer);
create function app.outcome_proof_counts(wanted integer) returns table (id uuid, unit_id uuid, form text, quarter integer, child boolean) language sql stable security definer set search_path = public, pg_temp as
$$
    select k.id, c.unit_id, c.form, extract(quarter from k.laid_at at time zone 'UTC')::integer, coalesce(v.child, false)
    from stats.counts() k join stats.cases() c on c.id = k.case_id left join victims v on v.id = k.victim_id
    where app.reads_statistics() and k.stands and k.trafficking
      and k.laid_at >= make_date(wanted, 1, 1)::timestamp at time zone 'UTC' and k.laid_at < make_date(wanted + 1, 1, 1)::timestamp at time zone 'UTC'
$$;

drop function if exists app.outcome_proof_links(integer);
create function app.outcome_proof_links(wanted integer) returns table (count_id uuid, element text, exhibit_id uuid, root_id uuid, strength text, admissibility text, state text) language sql stable security definer set search_path = public, pg_temp as
$$
    select p.count_id, p.element::text, e.id, e.root_id, p.strength::text, e.admissibility::text, e.state::text
    from app.outcome_proof_counts(wanted) k join exhibit_proofs p on p.count_id = k.id join exhibits e on e.id = p.exhibit_id
$$;

drop function if exists app.outcome_proof_items(integer);
create function app.outcome_proof_items(wanted integer) returns table (id uuid, parent_id uuid, source text) language sql stable security definer set search_path = public, pg_temp as
$$ select e.id, e.parent_id, e.source_independence::text from exhibits e where e.root_id in (select l.root_id from app.outcome_proof_links(wanted) l) $$;

-- The units by name: an analyst reads them in a table and nowhere else.
drop function if exists app.outcome_units();
create function app.outcome_units() returns table (id uuid, name text) language sql stable security definer set search_path = public, pg_temp as
$$ select u.id, u.name::text from units u where app.reads_statistics() $$;
