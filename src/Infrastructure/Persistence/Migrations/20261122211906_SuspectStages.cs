using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SuspectStages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "last_stage",
                table: "suspects",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "suspects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "stage_on",
                table: "suspects",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    against = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    grounds = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    decision_recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeals", x => x.id);
                    table.ForeignKey(
                        name: "fk_appeals_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appeals_staff_decision_recorded_by",
                        column: x => x.decision_recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appeals_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appeals_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "blockages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    expected_by = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    end_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blockages", x => x.id);
                    table.ForeignKey(
                        name: "fk_blockages_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_blockages_staff_ended_by",
                        column: x => x.ended_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_blockages_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_blockages_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discontinuances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    count_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discontinuances", x => x.id);
                    table.ForeignKey(
                        name: "fk_discontinuances_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuances_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuances_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enforcement_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sentence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enforcement_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_enforcement_steps_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enforcement_steps_sentences_sentence_id",
                        column: x => x.sentence_id,
                        principalTable: "sentences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enforcement_steps_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enforcement_steps_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    count_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    offered_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    victims_consulted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    why_not_consulted = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    compensation = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    why_no_compensation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conclusion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.id);
                    table.CheckConstraint("ck_settlements_second_person", "answered_by is null or answered_by <> recorded_by");
                    table.ForeignKey(
                        name: "fk_settlements_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlements_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlements_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlements_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspect_stages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    other_case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    other_reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect_stages", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspect_stages_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_stages_cases_other_case_id",
                        column: x => x.other_case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_stages_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_stages_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discontinuance_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    discontinuance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status_continues = table.Column<bool>(type: "boolean", nullable: false),
                    notice_deadline_id = table.Column<Guid>(type: "uuid", nullable: true),
                    told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    told_by = table.Column<Guid>(type: "uuid", nullable: true),
                    review_until = table.Column<DateOnly>(type: "date", nullable: true),
                    review_deadline_id = table.Column<Guid>(type: "uuid", nullable: true),
                    review_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reasons = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discontinuance_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_deadlines_notice_deadline_id",
                        column: x => x.notice_deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_deadlines_review_deadline_id",
                        column: x => x.review_deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_discontinuances_discontinuance_id",
                        column: x => x.discontinuance_id,
                        principalTable: "discontinuances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_staff_reviewed_by",
                        column: x => x.reviewed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_staff_told_by",
                        column: x => x.told_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discontinuance_notices_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_appeals_case_id",
                table: "appeals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_appeals_decision_recorded_by",
                table: "appeals",
                column: "decision_recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_appeals_recorded_by",
                table: "appeals",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_appeals_suspect_id_number",
                table: "appeals",
                columns: new[] { "suspect_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_blockages_case_id_expected_by",
                table: "blockages",
                columns: new[] { "case_id", "expected_by" },
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_blockages_ended_by",
                table: "blockages",
                column: "ended_by");

            migrationBuilder.CreateIndex(
                name: "ix_blockages_recorded_by",
                table: "blockages",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_blockages_suspect_id",
                table: "blockages",
                column: "suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_case_id",
                table: "discontinuance_notices",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_discontinuance_id_victim_id",
                table: "discontinuance_notices",
                columns: new[] { "discontinuance_id", "victim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_notice_deadline_id",
                table: "discontinuance_notices",
                column: "notice_deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_review_deadline_id",
                table: "discontinuance_notices",
                column: "review_deadline_id");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_reviewed_by",
                table: "discontinuance_notices",
                column: "reviewed_by");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_told_by",
                table: "discontinuance_notices",
                column: "told_by");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuance_notices_victim_id",
                table: "discontinuance_notices",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuances_case_id",
                table: "discontinuances",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuances_decided_by",
                table: "discontinuances",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_discontinuances_suspect_id_number",
                table: "discontinuances",
                columns: new[] { "suspect_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_steps_case_id_done_on",
                table: "enforcement_steps",
                columns: new[] { "case_id", "done_on" });

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_steps_recorded_by",
                table: "enforcement_steps",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_steps_sentence_id",
                table: "enforcement_steps",
                column: "sentence_id");

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_steps_suspect_id",
                table: "enforcement_steps",
                column: "suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_answered_by",
                table: "settlements",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_case_id",
                table: "settlements",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_recorded_by",
                table: "settlements",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_suspect_id_number",
                table: "settlements",
                columns: new[] { "suspect_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspect_stages_by",
                table: "suspect_stages",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_stages_case_id",
                table: "suspect_stages",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_stages_other_case_id",
                table: "suspect_stages",
                column: "other_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_stages_suspect_id_number",
                table: "suspect_stages",
                columns: new[] { "suspect_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "blockages");

            migrationBuilder.DropTable(
                name: "discontinuance_notices");

            migrationBuilder.DropTable(
                name: "enforcement_steps");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "suspect_stages");

            migrationBuilder.DropTable(
                name: "discontinuances");

            migrationBuilder.DropColumn(
                name: "last_stage",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "stage_on",
                table: "suspects");
        }
    }
}
