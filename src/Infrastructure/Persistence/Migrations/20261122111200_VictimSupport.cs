using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VictimSupport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "counsel_attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hearing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    interview_id = table.Column<Guid>(type: "uuid", nullable: true),
                    with_counsel = table.Column<bool>(type: "boolean", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counsel_attendances", x => x.id);
                    table.ForeignKey(
                        name: "fk_counsel_attendances_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counsel_attendances_hearings_hearing_id",
                        column: x => x.hearing_id,
                        principalTable: "hearings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counsel_attendances_interviews_interview_id",
                        column: x => x.interview_id,
                        principalTable: "interviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counsel_attendances_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_counsel_attendances_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lawyers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    appointed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lawyers", x => x.id);
                    table.ForeignKey(
                        name: "fk_lawyers_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lawyers_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lawyers_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_aid_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_aid_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_aid_decisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_legal_aid_decisions_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_legal_aid_decisions_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    services = table.Column<string[]>(type: "text[]", nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    contact = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners", x => x.id);
                    table.ForeignKey(
                        name: "fk_partners_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    incoming = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    services = table.Column<string[]>(type: "text[]", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals", x => x.id);
                    table.ForeignKey(
                        name: "fk_referrals_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_needs", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_needs_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_needs_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_needs_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_plans_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_plans_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_plans_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lawyer_ends",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lawyer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lawyer_ends", x => x.id);
                    table.ForeignKey(
                        name: "fk_lawyer_ends_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lawyer_ends_lawyers_lawyer_id",
                        column: x => x.lawyer_id,
                        principalTable: "lawyers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lawyer_ends_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lawyer_ends_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<bool>(type: "boolean", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false),
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
                    table.PrimaryKey("pk_referral_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_consents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_consents_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_consents_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_consents_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size_bytes = table.Column<long>(type: "bigint", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    engine = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_documents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_documents_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_documents_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_documents_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_steps_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_steps_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_steps_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_steps_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_need_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_need_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_need_steps_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_need_steps_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_need_steps_support_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "support_needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_need_steps_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_counsel_attendances_case_id",
                table: "counsel_attendances",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_counsel_attendances_hearing_id",
                table: "counsel_attendances",
                column: "hearing_id");

            migrationBuilder.CreateIndex(
                name: "ix_counsel_attendances_interview_id",
                table: "counsel_attendances",
                column: "interview_id");

            migrationBuilder.CreateIndex(
                name: "ix_counsel_attendances_recorded_by",
                table: "counsel_attendances",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_counsel_attendances_victim_id_recorded_at",
                table: "counsel_attendances",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_lawyer_ends_case_id",
                table: "lawyer_ends",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_lawyer_ends_lawyer_id",
                table: "lawyer_ends",
                column: "lawyer_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lawyer_ends_recorded_by",
                table: "lawyer_ends",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_lawyer_ends_victim_id_recorded_at",
                table: "lawyer_ends",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_lawyers_case_id",
                table: "lawyers",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_lawyers_recorded_by",
                table: "lawyers",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_lawyers_victim_id_recorded_at",
                table: "lawyers",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_aid_decisions_case_id",
                table: "legal_aid_decisions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_aid_decisions_recorded_by",
                table: "legal_aid_decisions",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_legal_aid_decisions_victim_id_recorded_at",
                table: "legal_aid_decisions",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_unit_id_name",
                table: "partners",
                columns: new[] { "unit_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_consents_case_id",
                table: "referral_consents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_consents_recorded_by",
                table: "referral_consents",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_referral_consents_referral_id",
                table: "referral_consents",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_consents_victim_id_recorded_at",
                table: "referral_consents",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_documents_case_id",
                table: "referral_documents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_documents_recorded_by",
                table: "referral_documents",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_referral_documents_referral_id",
                table: "referral_documents",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_documents_victim_id_recorded_at",
                table: "referral_documents",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_steps_case_id",
                table: "referral_steps",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_steps_recorded_by",
                table: "referral_steps",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_referral_steps_referral_id_number",
                table: "referral_steps",
                columns: new[] { "referral_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_steps_victim_id_recorded_at",
                table: "referral_steps",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_case_id",
                table: "referrals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_recorded_by",
                table: "referrals",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_victim_id_recorded_at",
                table: "referrals",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_support_need_steps_case_id",
                table: "support_need_steps",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_need_steps_need_id_number",
                table: "support_need_steps",
                columns: new[] { "need_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_support_need_steps_recorded_by",
                table: "support_need_steps",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_support_need_steps_unmet",
                table: "support_need_steps",
                column: "on",
                filter: "state = 'UNMET'");

            migrationBuilder.CreateIndex(
                name: "ix_support_need_steps_victim_id_recorded_at",
                table: "support_need_steps",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_support_needs_case_id",
                table: "support_needs",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_needs_recorded_by",
                table: "support_needs",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_support_needs_victim_id_recorded_at",
                table: "support_needs",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_support_plans_case_id",
                table: "support_plans",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_plans_recorded_by",
                table: "support_plans",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_support_plans_victim_id_recorded_at",
                table: "support_plans",
                columns: new[] { "victim_id", "recorded_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counsel_attendances");

            migrationBuilder.DropTable(
                name: "lawyer_ends");

            migrationBuilder.DropTable(
                name: "legal_aid_decisions");

            migrationBuilder.DropTable(
                name: "partners");

            migrationBuilder.DropTable(
                name: "referral_consents");

            migrationBuilder.DropTable(
                name: "referral_documents");

            migrationBuilder.DropTable(
                name: "referral_steps");

            migrationBuilder.DropTable(
                name: "support_need_steps");

            migrationBuilder.DropTable(
                name: "support_plans");

            migrationBuilder.DropTable(
                name: "lawyers");

            migrationBuilder.DropTable(
                name: "referrals");

            migrationBuilder.DropTable(
                name: "support_needs");
        }
    }
}
