-- What the application's own role may do. {{role}} owns nothing, cannot alter the schema, and cannot touch what is append-only.
revoke all on schema public from public;
grant usage on schema public, app, audit, jobs to {{role}};
grant select, insert, update on all tables in schema public to {{role}};
grant execute on all functions in schema app to {{role}};
grant select, insert, update, delete on all tables in schema jobs to {{role}};
grant delete on exhibit_proofs to {{role}}; -- a link that was wrong; the audit trail keeps it
grant delete on exhibit_sources to {{role}}; -- a victim who was named in error
grant delete on account_claims, account_logins, account_tokens, account_passkeys to {{role}};

grant delete on bundle_sections, bundle_entries to {{role}}; -- of a draft
revoke update on bundle_version_items from {{role}};
grant delete on calendar_feeds, saved_filters to {{role}}; -- by their owner
revoke insert, update on reminder_watch from {{role}}; -- through Sql/reminder_watch.sql only

-- Append-only, by privilege as well as by trigger.
revoke update on custody_events, admissibility_changes, stage_changes, charge_changes, count_verdicts, sentences, sentence_parts, chronology, reminder_deliveries, digest_deliveries, hand_over_reminders, status_decisions, protection_breaches, special_measure_alerts from {{role}};
revoke update on interviews, interview_outcomes, contact_rules, contact_attempts, engagement_states, risk_assessments, threat_incidents, rights_notices, consent_decisions from {{role}};
revoke update on non_punishment_assessments, non_punishment_decisions, compensation_decisions, compensation_payments from {{role}};
revoke update on referrals, referral_steps, referral_consents, referral_documents, support_plans, support_needs, support_need_steps, lawyers, lawyer_ends, legal_aid_decisions, counsel_attendances from {{role}};
revoke update on exhibit_sources, charged_despite, written_advice, task_reminders, training_reminders, competence_waivers from {{role}};
revoke update on disclosure_entries, release_lines, release_receipts, release_recalls, recall_steps, release_set_items from {{role}};
grant delete on release_set_items to {{role}}; -- of a draft only: Sql/disclosure.sql
revoke update on suspect_stages, discontinuances, enforcement_steps from {{role}};
revoke update on entitlements, benefit_estimates, asset_steps, assistance_steps from {{role}};
revoke update on prosecution_targets from {{role}};
revoke update on calendar_days from {{role}};
revoke update on document_volumes from {{role}};
revoke insert, update on print_progress from {{role}};                        -- through Sql/documents.sql only
revoke insert, update on evidence_verifications, evidence_scans from {{role}}; -- through Sql/evidence_integrity.sql only
revoke insert, update on time_stamps, time_stamped_items from {{role}};         -- through Sql/time_stamps.sql only
grant select, insert on audit.entries, audit.payloads to {{role}};
revoke update, delete, truncate on audit.entries, audit.payloads from {{role}};
revoke all on search_entries from {{role}};                                    -- through Sql/search.sql only
revoke execute on function app.index_texts(text, uuid[]) from {{role}}, public;
revoke all on identifier_matches from {{role}};                                -- through Sql/identifier_matches.sql only
revoke all on __ef_migrations from {{role}};
