-- The second lock: row-level security says what Persistence/CaseFilters.cs says. "app.uid" is set by the application at the
-- start of each transaction and gone at its end; unset, nothing is visible.
create or replace function app.uid() returns uuid language sql stable as
$$ select nullif(current_setting('app.uid', true), '')::uuid $$;

-- The functions below look past row-level security on purpose, and only at rows of the caller or at one named case.
create or replace function app.has_role(role text) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select 1 from staff where id = app.uid() and disabled_at is null and role = any (roles)) $$;

create or replace function app.supervised_unit() returns uuid language sql stable security definer set search_path = public, pg_temp as
$$ select unit_id from staff where id = app.uid() and disabled_at is null and 'supervisor' = any (roles) $$;

-- Asked once for every row that is looked at: its plan is kept for the session, which a function in SQL would make anew in each statement.
create or replace function app.sees_case(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$
declare
    me uuid := app.uid();
begin
    return exists (
        select 1 from cases c
        where c.id = wanted
          and not exists (select 1 from case_exclusions x where x.case_id = c.id and x.user_id = me)
          and (c.lead_id = me
               or exists (select 1 from case_members m where m.case_id = c.id and m.user_id = me and m.removed_at is null)
               or (c.unit_id = app.supervised_unit() and not c.restricted)));
end $$;

-- Cases: written out, so that the planner sees it and uses the indexes.
alter table cases enable row level security;
drop policy if exists visible on cases;
create policy visible on cases using (
    not exists (select 1 from case_exclusions x where x.case_id = cases.id and x.user_id = (select app.uid()))
    and (lead_id = (select app.uid()) -- on the team as well, but a new case is read back before its team is written
         or exists (select 1 from case_members m where m.case_id = cases.id and m.user_id = (select app.uid()) and m.removed_at is null)
         or (unit_id = (select app.supervised_unit()) and not restricted)));

alter table case_members enable row level security;
drop policy if exists visible on case_members;
create policy visible on case_members using (user_id = (select app.uid()) or app.sees_case(case_id)) with check (app.sees_case(case_id));

alter table case_exclusions enable row level security;
drop policy if exists visible on case_exclusions;
create policy visible on case_exclusions using (user_id = (select app.uid()) or app.sees_case(case_id)) with check (app.sees_case(case_id));

-- Everything that belongs to a case is visible with it, and can only be written into a visible case. The policy is a function, not the
-- question written out: a page asks of ten tables, and the planner would lay out the question, and the policies of the tables it asks, for each.
do $$
declare
    target text;
begin
    foreach target in array array[
        'stage_changes', 'chronology', 'notes', 'suspects', 'counts', 'charge_changes', 'charge_proposals', 'count_verdicts', 'sentences', 'victims', 'victim_identities', 'identity_particulars', 'identity_photos', 'identity_grants', 'protection_measures', 'protection_breaches', 'status_decisions', 'guardians', 'reflection_periods', 'residence_permits', 'hearings', 'special_measures', 'exhibits',
        'custody_events', 'hand_overs', 'integrity_incidents', 'exhibit_proofs', 'admissibility_changes', 'evidence_verifications', 'evidence_scans', 'time_stamped_items', 'evidence_previews', 'dual_openings', 'redactions', 'redaction_patterns', 'redaction_attempts', 'deadlines', 'reminders',
        'documents', 'document_volumes', 'print_progress', 'bundles', 'bundle_sections', 'bundle_entries', 'bundle_versions', 'bundle_version_items',
        'entitlements', 'financial_investigations', 'benefit_estimates', 'assets', 'asset_steps', 'assistance_requests', 'assistance_steps',
        'suspect_stages', 'blockages', 'settlements', 'discontinuances', 'discontinuance_notices', 'appeals', 'enforcement_steps',
        'exhibit_sources', 'charged_despite', 'case_tasks', 'written_advice', 'case_strategies', 'group_memberships', 'traces', 'links', 'competence_waivers',
        'disclosure_items', 'disclosure_entries', 'release_sets', 'release_set_items', 'release_lines', 'release_receipts', 'release_recalls', 'recall_steps',
        'interviews', 'interview_outcomes', 'contact_rules', 'contact_attempts', 'engagement_states', 'risk_assessments', 'threat_incidents', 'rights_notices', 'consent_decisions',
        'non_punishment_assessments', 'non_punishment_decisions', 'collateral_proceedings', 'compensation_claims', 'compensation_heads', 'compensation_decisions', 'compensation_payments',
        'referrals', 'referral_steps', 'referral_consents', 'referral_documents', 'support_plans', 'support_needs', 'support_need_steps', 'lawyers', 'lawyer_ends', 'legal_aid_decisions', 'counsel_attendances'] loop
        execute format('alter table %I enable row level security', target);
        execute format('drop policy if exists visible on %I', target);
        execute format('create policy visible on %I using (app.sees_case(case_id))', target);
    end loop;
end $$;

do $$
declare
    target text;
begin
    foreach target in array array['deadline_extensions', 'deadline_stoppages'] loop
        execute format('alter table %I enable row level security', target);
        execute format('drop policy if exists visible on %I', target);
        execute format('create policy visible on %I using (exists (select 1 from deadlines d where d.id = %I.deadline_id))', target, target);
    end loop;
end $$;

-- One time-stamp may cover items of many cases: who sees one of them sees it. Its manifest holds hashes and no name.
alter table time_stamps enable row level security;
drop policy if exists visible on time_stamps;
create policy visible on time_stamps using (exists (select 1 from time_stamped_items i where i.time_stamp_id = time_stamps.id));

-- The partners of a unit: for its own people, who keep them, and for those who may see a case of that unit.
create or replace function app.own_unit() returns uuid language sql stable security definer set search_path = public, pg_temp as
$$ select unit_id from staff where id = app.uid() and disabled_at is null $$;

alter table partners enable row level security;
drop policy if exists visible on partners;
create policy visible on partners using (unit_id = (select app.own_unit()) or exists (select 1 from cases c where c.unit_id = partners.unit_id))
    with check (unit_id = (select app.own_unit()));

-- A notification is its reader's; anyone may send one.
alter table notifications enable row level security;
drop policy if exists own on notifications;
create policy own on notifications for select using (user_id = (select app.uid()));
drop policy if exists mark on notifications;
create policy mark on notifications for update using (user_id = (select app.uid()));
drop policy if exists send on notifications;
create policy send on notifications for insert with check (true);

alter table idempotency_keys enable row level security;
drop policy if exists own on idempotency_keys;
create policy own on idempotency_keys using (user_id = (select app.uid()));

alter table reminder_deliveries enable row level security;
drop policy if exists own on reminder_deliveries;
create policy own on reminder_deliveries using (recipient_id = (select app.uid()));

alter table digest_deliveries enable row level security;
drop policy if exists own on digest_deliveries;
create policy own on digest_deliveries using (recipient_id = (select app.uid()));

alter table calendar_feeds enable row level security;
drop policy if exists own on calendar_feeds;
create policy own on calendar_feeds using (user_id = (select app.uid()));

alter table special_measure_alerts enable row level security;
drop policy if exists own on special_measure_alerts;
create policy own on special_measure_alerts using (recipient_id = (select app.uid()));

alter table saved_filters enable row level security;
drop policy if exists own on saved_filters;
create policy own on saved_filters using (user_id = (select app.uid()));

alter table task_reminders enable row level security;
drop policy if exists own on task_reminders;
create policy own on task_reminders using (recipient_id = (select app.uid()));

alter table hand_over_reminders enable row level security;
drop policy if exists own on hand_over_reminders;
create policy own on hand_over_reminders using (recipient_id = (select app.uid()));

-- The trail is written by everyone and read by auditors.
alter table audit.entries enable row level security;
drop policy if exists read_by_auditors on audit.entries;
create policy read_by_auditors on audit.entries for select using ((select app.has_role('auditor')));
drop policy if exists append on audit.entries;
create policy append on audit.entries for insert with check (actor is not distinct from (select app.uid()));

alter table audit.payloads enable row level security;
drop policy if exists read_by_auditors on audit.payloads;
create policy read_by_auditors on audit.payloads for select using ((select app.has_role('auditor')));
drop policy if exists append on audit.payloads;
create policy append on audit.payloads for insert with check (true);
