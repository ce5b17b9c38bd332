using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VictimCare : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "identity_grants",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "Identity");

            migrationBuilder.CreateTable(
                name: "consent_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_decisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_decisions_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_decisions_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reached = table.Column<bool>(type: "boolean", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    against_rules = table.Column<bool>(type: "boolean", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_attempts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_attempts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_attempts_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_attempts_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone_controlled = table.Column<bool>(type: "boolean", nullable: false),
                    channels = table.Column<string[]>(type: "text[]", nullable: false),
                    has_quiet_hours = table.Column<bool>(type: "boolean", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_rules_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_rules_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_rules_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "engagement_states",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_states", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_states_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_states_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_states_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    interviewer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    same_interviewer = table.Column<bool>(type: "boolean", nullable: true),
                    interpreter_language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    interpreter_checked = table.Column<bool>(type: "boolean", nullable: false),
                    gender_preferred = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    justified = table.Column<bool>(type: "boolean", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_interviews_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interviews_staff_interviewer_id",
                        column: x => x.interviewer_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interviews_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interviews_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rights_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rights_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_rights_notices_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rights_notices_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rights_notices_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    special_measures_recommended = table.Column<bool>(type: "boolean", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_assessments_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risk_assessments_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risk_assessments_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "threat_incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_threat_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_threat_incidents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_threat_incidents_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_threat_incidents_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interview_outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    interview_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held = table.Column<bool>(type: "boolean", nullable: false),
                    held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    not_held_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    breaks = table.Column<int>(type: "integer", nullable: false),
                    support_person = table.Column<bool>(type: "boolean", nullable: false),
                    recording_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interview_outcomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_interview_outcomes_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interview_outcomes_exhibits_recording_id",
                        column: x => x.recording_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interview_outcomes_interviews_interview_id",
                        column: x => x.interview_id,
                        principalTable: "interviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interview_outcomes_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interview_outcomes_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_consent_decisions_case_id",
                table: "consent_decisions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_consent_decisions_recorded_by",
                table: "consent_decisions",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_consent_decisions_victim_id_recorded_at",
                table: "consent_decisions",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_attempts_case_id",
                table: "contact_attempts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_attempts_recorded_by",
                table: "contact_attempts",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_contact_attempts_victim_id_recorded_at",
                table: "contact_attempts",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_rules_case_id",
                table: "contact_rules",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_rules_recorded_by",
                table: "contact_rules",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_contact_rules_victim_id_recorded_at",
                table: "contact_rules",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_states_case_id",
                table: "engagement_states",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_states_recorded_by",
                table: "engagement_states",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_states_victim_id_recorded_at",
                table: "engagement_states",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_interview_outcomes_case_id",
                table: "interview_outcomes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_interview_outcomes_interview_id",
                table: "interview_outcomes",
                column: "interview_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interview_outcomes_recorded_by",
                table: "interview_outcomes",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_interview_outcomes_recording_id",
                table: "interview_outcomes",
                column: "recording_id");

            migrationBuilder.CreateIndex(
                name: "ix_interview_outcomes_victim_id_recorded_at",
                table: "interview_outcomes",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_interviews_case_id",
                table: "interviews",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_interviews_interviewer_id",
                table: "interviews",
                column: "interviewer_id");

            migrationBuilder.CreateIndex(
                name: "ix_interviews_recorded_by",
                table: "interviews",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_interviews_victim_id_number",
                table: "interviews",
                columns: new[] { "victim_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interviews_victim_id_recorded_at",
                table: "interviews",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_rights_notices_case_id",
                table: "rights_notices",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_rights_notices_recorded_by",
                table: "rights_notices",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_rights_notices_victim_id_recorded_at",
                table: "rights_notices",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_case_id",
                table: "risk_assessments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_recorded_by",
                table: "risk_assessments",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_risk_assessments_victim_id_recorded_at",
                table: "risk_assessments",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_threat_incidents_case_id",
                table: "threat_incidents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_threat_incidents_recorded_by",
                table: "threat_incidents",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_threat_incidents_victim_id_recorded_at",
                table: "threat_incidents",
                columns: new[] { "victim_id", "recorded_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consent_decisions");

            migrationBuilder.DropTable(
                name: "contact_attempts");

            migrationBuilder.DropTable(
                name: "contact_rules");

            migrationBuilder.DropTable(
                name: "engagement_states");

            migrationBuilder.DropTable(
                name: "interview_outcomes");

            migrationBuilder.DropTable(
                name: "rights_notices");

            migrationBuilder.DropTable(
                name: "risk_assessments");

            migrationBuilder.DropTable(
                name: "threat_incidents");

            migrationBuilder.DropTable(
                name: "interviews");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "identity_grants");
        }
    }
}
